package org.indicatorwatch.web.audit;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field in which two states of a thing differ.
 *
 * @param field what it is called, after the objects around it
 * @param before null where it was not there
 * @param after null where it is no longer there
 */
public record AuditDifference(String field, String before, String after) {

    private static final int MAX_VALUE_LENGTH = 300;

    /** All of them, in the order of the fields; null stands for a thing that did not exist or no longer does. */
    static List<AuditDifference> between(JsonNode before, JsonNode after, FieldWording wording) {
        Map<String, JsonNode> was = fields(before);
        Map<String, JsonNode> is = fields(after);
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(was.get(name), is.get(name)))
                .map(name -> of(name, was.get(name), is.get(name), wording))
                .toList();
    }

    /** What reads the same in words is shown as it is stored. */
    private static AuditDifference of(String path, JsonNode before, JsonNode after, FieldWording wording) {
        String was = before == null ? null : wording.value(path, before);
        String is = after == null ? null : wording.value(path, after);
        return Objects.equals(was, is)
                ? new AuditDifference(wording.name(path), shown(stored(before)), shown(stored(after)))
                : new AuditDifference(wording.name(path), shown(was), shown(is));
    }

    private static String stored(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }

    private static Map<String, JsonNode> fields(JsonNode document) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        if (document != null) {
            collect("", document, fields);
        }
        return fields;
    }

    private static void collect(String name, JsonNode node, Map<String, JsonNode> fields) {
        if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> each = node.fields(); each.hasNext(); ) {
                Map.Entry<String, JsonNode> field = each.next();
                collect(name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue(), fields);
            }
        } else if (!node.isNull() && !(node.isArray() && node.isEmpty())) {
            fields.put(name, node);
        }
    }

    private static String shown(String value) {
        return value == null || value.length() <= MAX_VALUE_LENGTH ? value : value.substring(0, MAX_VALUE_LENGTH) + "…";
    }
}
