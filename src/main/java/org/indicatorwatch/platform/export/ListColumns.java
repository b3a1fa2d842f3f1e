package org.indicatorwatch.platform.export;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.indicatorwatch.platform.web.Columns;

/** Works out the columns of a file from what its rows are made of; numbers stay such, the rest is as JSON writes it. */
@ApplicationScoped
public class ListColumns {

    private final ObjectMapper json;

    ListColumns(ObjectMapper json) {
        this.json = json;
    }

    /** A column for each field of the record. */
    public <V> List<ListColumn<V>> of(Class<V> row) {
        return columns(Columns.of(row).byName());
    }

    /** A column for each field that one of the documents has, those of an object within it by its name and a dot. */
    List<ListColumn<ObjectNode>> of(List<ObjectNode> rows) {
        Map<String, Function<ObjectNode, Object>> columns = new LinkedHashMap<>();
        rows.forEach(row -> collect("", row, document -> document, columns));
        return columns(columns);
    }

    private static void collect(
            String prefix,
            JsonNode node,
            Function<ObjectNode, JsonNode> owner,
            Map<String, Function<ObjectNode, Object>> columns) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            Function<ObjectNode, JsonNode> value = owner.andThen(within -> within.path(field.getKey()));
            if (field.getValue().isObject()) {
                collect(prefix + field.getKey() + ".", field.getValue(), value, columns);
            } else {
                columns.putIfAbsent(prefix + field.getKey(), value::apply);
            }
        }
    }

    private <V> List<ListColumn<V>> columns(Map<String, Function<V, Object>> byName) {
        return byName.entrySet().stream()
                .map(column -> new ListColumn<V>(
                        column.getKey(), row -> cell(column.getValue().apply(row))))
                .toList();
    }

    private Object cell(Object value) {
        if (value == null || value instanceof Number) {
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
