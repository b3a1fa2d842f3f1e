package org.indicatorwatch.web.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field in which two states of a thing differ.
 *
 * @param field its name, after those of the objects around it and dots
 * @param before null where it was not there
 * @param after null where it is no longer there
 */
public record Difference(String field, String before, String after) {

    private static final int LONGEST = 300;

    /** All of them, in the order of the fields; null stands for a thing that did not exist or no longer does. */
    static List<Difference> between(JsonNode before, JsonNode after) {
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            String one = was.get(name);
            String other = is.get(name);
            if (one == null ? other != null : !one.equals(other)) {
                differences.add(new Difference(name, shown(one), shown(other)));
            }
        }
        return differences;
    }

    private static Map<String, String> fields(JsonNode document) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (document != null) {
            collect("", document, fields);
        }
        return fields;
    }

    private static void collect(String name, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> each = node.fields(); each.hasNext(); ) {
                Map.Entry<String, JsonNode> field = each.next();
                collect(name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue(), fields);
            }
        } else if (!node.isNull() && !(node.isArray() && node.isEmpty())) {
            fields.put(name, text(node));
        }
    }

    private static String text(JsonNode node) {
        if (!node.isArray()) {
            return node.asText();
        }
        List<String> elements = new ArrayList<>();
        node.forEach(element -> elements.add(element.isValueNode() ? element.asText() : element.toString()));
        return String.join(", ", elements);
    }

    private static String shown(String value) {
        return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
