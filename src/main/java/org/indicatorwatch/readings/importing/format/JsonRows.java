package org.indicatorwatch.readings.importing.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.importing.row.RawRow;
import org.indicatorwatch.readings.importing.row.RowSource;
import org.indicatorwatch.readings.importing.row.SheetColumns;

/** A JSON object whose {@code readings} are the rows. */
public final class JsonRows implements RowSource {

    private static final String READINGS = "readings";

    private final ObjectMapper json;
    private final InputStream body;

    public JsonRows(ObjectMapper json, InputStream body) {
        this.json = json;
        this.body = body;
    }

    @Override
    public void forEach(Consumer<RawRow> consumer) throws IOException {
        boolean found = false;
        try (JsonParser parser = json.getFactory().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw ProblemException.malformed(Violation.of(READINGS, "required"));
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (!name.equals(READINGS)) {
                    throw ProblemException.malformed(Violation.of(name, "unknown-field", name));
                }
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw ProblemException.malformed(Violation.of(READINGS, "wrong-type"));
                }
                readArray(parser, consumer);
                found = true;
            }
            if (parser.nextToken() != null) {
                throw ProblemException.malformed(Violation.of(
                        "",
                        "not-json",
                        parser.currentLocation().getLineNr(),
                        parser.currentLocation().getColumnNr()));
            }
        }
        if (!found) {
            throw ProblemException.malformed(Violation.of(READINGS, "required"));
        }
    }

    private void readArray(JsonParser parser, Consumer<RawRow> consumer) throws IOException {
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            index++;
            JsonNode node = json.readTree(parser);
            consumer.accept(row(index, node));
        }
    }

    /** What is no row, or has fields that hold more than a value, is held against that row alone. */
    private static RawRow row(int index, JsonNode node) {
        if (!node.isObject()) {
            return new RawRow(index, Map.of(), List.of(Violation.of("", "wrong-type")), SheetColumns.NONE);
        }
        ObjectNode row = (ObjectNode) node;
        List<Violation> unreadable = new ArrayList<>();
        for (String field : names(row)) {
            if (row.get(field).isContainerNode()) {
                unreadable.add(Violation.of(field, "wrong-type"));
                row.remove(field);
            }
        }
        return new RawRow(index, fields(row, ""), unreadable, SheetColumns.NONE);
    }

    private static List<String> names(JsonNode row) {
        List<String> names = new ArrayList<>();
        row.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The fields of a JSON object as text; {@code path} precedes their names in problems. */
    public static Map<String, String> fields(JsonNode node, String path) {
        if (node == null || !node.isObject()) {
            throw ProblemException.malformed(Violation.of(path, "wrong-type"));
        }
        Map<String, String> fields = new HashMap<>();
        node.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            if (value.isContainerNode()) {
                throw ProblemException.malformed(Violation.of(path + field.getKey(), "wrong-type"));
            }
            if (!value.isNull() && !value.asText().isEmpty()) {
                fields.put(field.getKey(), value.asText());
            }
        });
        return fields;
    }
}
