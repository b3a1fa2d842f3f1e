package org.indicatorwatch.web.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.indicatorwatch.platform.web.JsonProblems;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.web.layout.Form;

/** Carries things over to forms and back, by way of their JSON form. */
@ApplicationScoped
public class FormMapper {

    private final ObjectMapper json;

    FormMapper(ObjectMapper json) {
        this.json = json;
    }

    /** A form that shows the thing. */
    public Form form(List<FormField> fields, Object thing) {
        JsonNode tree = json.valueToTree(thing);
        Map<String, String> values = new HashMap<>();
        fields.forEach(field -> values.put(field.name(), shown(field, at(tree, field.name()))));
        return Form.of(values);
    }

    /** A form with what was sent; several values of a field divided by commas. */
    public static Form typed(MultivaluedMap<String, String> sent) {
        Map<String, String> values = new HashMap<>();
        sent.forEach((name, all) -> values.put(name, String.join(",", all)));
        return Form.of(values);
    }

    /**
     * What was typed as a thing.
     *
     * @param base what the form does not show is taken from it; null for nothing
     * @throws ProblemException 422 naming the fields that are empty or cannot be read
     */
    public <V> V read(List<FormField> fields, Form typed, V base, Class<V> type) {
        List<Violation> missing = fields.stream()
                .filter(field -> field.required() && typed.value(field.name()).isBlank())
                .map(field -> Violation.of(field.name(), "required"))
                .toList();
        if (!missing.isEmpty()) {
            throw ProblemException.invalid(missing);
        }
        ObjectNode tree = base == null ? json.createObjectNode() : json.valueToTree(base);
        for (FormField field : fields) {
            put(tree, field.name(), read(field, typed.value(field.name()).strip()));
        }
        try {
            return json.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw JsonProblems.of(e);
        }
    }

    private static JsonNode read(FormField field, String typed) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (field.kind()) {
            case SWITCH -> nodes.booleanNode(typed.equals("true"));
            case CODES -> {
                ArrayNode codes = nodes.arrayNode();
                Arrays.stream(typed.split(","))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .forEach(codes::add);
                yield codes;
            }
            case LINES -> lines(field, typed);
            case TEXT, AREA, NUMBER, PASSWORD, CHOICE -> typed.isEmpty() ? nodes.nullNode() : nodes.textNode(typed);
        };
    }

    private static ArrayNode lines(FormField field, String typed) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] parts = line.split("[\\s,，、:：]+", field.columns().size());
            ObjectNode node = lines.addObject();
            for (int i = 0; i < parts.length; i++) {
                node.put(field.columns().get(i), parts[i]);
            }
        });
        return lines;
    }

    private static String shown(FormField field, JsonNode node) {
        return switch (field.kind()) {
            case PASSWORD -> "";
            case CODES ->
                StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","));
            case LINES ->
                StreamSupport.stream(node.spliterator(), false)
                        .map(line -> field.columns().stream()
                                .map(column -> text(line.path(column)))
                                .collect(Collectors.joining(" "))
                                .strip())
                        .collect(Collectors.joining("\n"));
            case TEXT, AREA, NUMBER, CHOICE, SWITCH -> text(node);
        };
    }

    private static String text(JsonNode node) {
        return node.isNumber() ? node.decimalValue().toPlainString() : node.isNull() ? "" : node.asText();
    }

    private static JsonNode at(JsonNode tree, String path) {
        JsonNode node = tree;
        for (String step : path.split("\\.")) {
            node = node.path(step);
        }
        return node;
    }

    private static void put(ObjectNode tree, String path, JsonNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.set(path, value);
            return;
        }
        String step = path.substring(0, dot);
        JsonNode inner = tree.path(step);
        put(inner.isObject() ? (ObjectNode) inner : tree.putObject(step), path.substring(dot + 1), value);
    }

    /** The form with what is wrong beside the fields; what concerns none of them stands above. */
    public static Form refused(Form form, List<FormField> fields, ProblemException problem, Locale language) {
        Map<String, String> errors = new HashMap<>();
        List<String> other = new ArrayList<>();
        for (Violation violation : problem.violations()) {
            String message = violation.message(language);
            fields.stream()
                    .filter(field -> field.covers(violation.field()))
                    .findFirst()
                    .ifPresentOrElse(field -> errors.putIfAbsent(field.name(), message), () -> other.add(message));
        }
        if (problem.violations().isEmpty()) {
            other.add(problem.detail(language));
        }
        if (!other.isEmpty()) {
            errors.put("", String.join(" ", other));
        }
        return new Form(form.values(), errors);
    }

    /** The fields in which two forms of the same thing differ. */
    public static List<FormField> differing(List<FormField> fields, Form mine, Form theirs) {
        return fields.stream()
                .filter(field -> field.kind() != FormField.Kind.PASSWORD)
                .filter(field -> !Objects.equals(normal(field, mine), normal(field, theirs)))
                .toList();
    }

    private static Object normal(FormField field, Form form) {
        String value = form.value(field.name()).strip().replace("\r\n", "\n");
        return switch (field.kind()) {
            case CODES ->
                Set.of(Arrays.stream(value.split(",")).sorted().distinct().toArray());
            case SWITCH -> value.equals("true");
            case TEXT, AREA, NUMBER, PASSWORD, CHOICE, LINES -> value;
        };
    }
}
