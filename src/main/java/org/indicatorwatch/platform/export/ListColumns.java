package org.indicatorwatch.platform.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.indicatorwatch.platform.web.RecordColumns;

/** Works out the columns of a file from what its rows are made of; numbers stay such, the rest is as JSON writes it. */
@ApplicationScoped
public class ListColumns {

    private final ObjectMapper json;

    ListColumns(ObjectMapper json) {
        this.json = json;
    }

    /** A column for each field of the record. */
    public <V> List<ListColumn<V>> of(Class<V> row) {
        return RecordColumns.of(row).byName().entrySet().stream()
                .map(column -> new ListColumn<V>(
                        column.getKey(), value -> cell(column.getValue().apply(value))))
                .toList();
    }

    private Object cell(Object value) {
        if (value == null || value instanceof Number && !(value instanceof Double)) {
            return value;
        }
        JsonNode node = json.valueToTree(value);
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isArray() && elements(node).allMatch(JsonNode::isValueNode)) {
            return elements(node).map(JsonNode::asText).collect(Collectors.joining("; "));
        }
        return node.isNull() || node.isMissingNode() ? null : node.isContainerNode() ? node.toString() : node.asText();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
