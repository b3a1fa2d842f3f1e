package org.indicatorwatch.web.targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.platform.web.JsonProblems;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.web.editing.FormField;
import org.indicatorwatch.web.editing.FormMapper;
import org.indicatorwatch.web.layout.Form;

/** Carries goal rules over to their fields and back. */
@ApplicationScoped
class RuleFormMapper {

    private final ObjectMapper json;
    private final FormMapper sheets;
    private final RuleFormFields fields;

    RuleFormMapper(ObjectMapper json, FormMapper sheets, RuleFormFields fields) {
        this.json = json;
        this.sheets = sheets;
        this.fields = fields;
    }

    /** The fields' values for a rule; for null, those of an empty form. */
    Map<String, String> values(GoalRule rule) {
        Map<String, String> values = new HashMap<>();
        values.put(RuleFormFields.KIND, RuleFormFields.SINGLE);
        if (rule == null) {
            return values;
        }
        JsonNode tree = json.valueToTree(rule);
        boolean compound = tree.has("of");
        values.put(RuleFormFields.KIND, compound ? tree.path("type").asText() : RuleFormFields.SINGLE);
        values.put(RuleFormFields.EVERY_YEAR, tree.path("everyYear").asText());
        List<JsonNode> parts = new ArrayList<>();
        if (compound) {
            tree.path("of").forEach(parts::add);
        } else {
            parts.add(tree);
        }
        for (int i = 0; i < parts.size(); i++) {
            List<FormField> columns = fields.ofPart(i, List.of(), List.of()).stream()
                    .map(RuleFormFields.PartField::field)
                    .toList();
            ObjectNode shown = json.createObjectNode();
            shown.putObject("rule").set(Integer.toString(i), parts.get(i));
            values.putAll(sheets.form(columns, shown).values());
        }
        return values;
    }

    /** The same form with another rule; its parts keep the indicators and baselines that the rule does not name. */
    Form with(Form form, GoalRule rule) {
        Map<String, String> values = new HashMap<>(form.values());
        values.keySet().removeIf(name -> name.startsWith("rule."));
        values.putAll(values(rule));
        boolean single = form.value(RuleFormFields.KIND).equals(RuleFormFields.SINGLE);
        for (int i = 0; i < (single ? 0 : RuleFormFields.MAX_PARTS); i++) {
            for (String column : List.of("indicator", "baseline.period", "baseline.value")) {
                String name = RuleFormFields.name(i, column);
                values.computeIfPresent(name, (key, read) -> read.isEmpty() ? form.value(key) : read);
            }
        }
        return Form.of(values);
    }

    /** @throws ProblemException 422 naming the fields that are missing or cannot be read */
    GoalRule read(Form form) {
        List<Violation> violations = new ArrayList<>();
        boolean single = form.value(RuleFormFields.KIND).equals(RuleFormFields.SINGLE)
                || form.value(RuleFormFields.KIND).isEmpty();
        List<ObjectNode> parts = new ArrayList<>();
        for (int i = 0; i < (single ? 1 : RuleFormFields.MAX_PARTS); i++) {
            String type = form.value(RuleFormFields.name(i, "type"));
            if (RuleFormFields.REQUIRED_FIELDS.containsKey(type)) {
                parts.add(part(form, i, type, violations));
            } else if (i == 0) {
                violations.add(Violation.of(RuleFormFields.name(i, "type"), "required"));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        boolean everyYear = form.value(RuleFormFields.EVERY_YEAR).equals("true");
        ObjectNode tree = parts.get(0);
        if (!single) {
            tree = json.createObjectNode().put("type", form.value(RuleFormFields.KIND));
            tree.putArray("of").addAll(parts);
        }
        tree.put("everyYear", everyYear);
        try {
            return json.treeToValue(tree, GoalRule.class);
        } catch (JsonProcessingException e) {
            throw renamed(JsonProblems.of(e));
        }
    }

    private ObjectNode part(Form form, int part, String type, List<Violation> violations) {
        ObjectNode node = json.createObjectNode().put("type", type);
        for (String column : RuleFormFields.REQUIRED_FIELDS.get(type)) {
            if (form.value(RuleFormFields.name(part, column)).isBlank()) {
                violations.add(Violation.of(RuleFormFields.name(part, column), "required"));
            }
            node.put(column, form.value(RuleFormFields.name(part, column)).strip());
        }
        for (String column : RuleFormFields.OPTIONAL_FIELDS.get(type)) {
            String value = form.value(RuleFormFields.name(part, column)).strip();
            if (!value.isEmpty()) {
                node.put(column, value);
            }
        }
        String indicator = form.value(RuleFormFields.name(part, "indicator"));
        if (!indicator.isEmpty()) {
            node.put("indicator", indicator);
        }
        String period = form.value(RuleFormFields.name(part, "baseline.period")).strip();
        String value = form.value(RuleFormFields.name(part, "baseline.value")).strip();
        if (!period.isEmpty() || !value.isEmpty()) {
            ObjectNode baseline = node.putObject("baseline");
            require(RuleFormFields.name(part, "baseline.period"), period, violations);
            require(RuleFormFields.name(part, "baseline.value"), value, violations);
            baseline.put("period", period).put("value", value);
        }
        return node;
    }

    private static void require(String field, String value, List<Violation> violations) {
        if (value.isEmpty()) {
            violations.add(Violation.of(field, "required"));
        }
    }

    /** The parser calls the fields by their places in the rule. */
    private static ProblemException renamed(ProblemException problem) {
        return ProblemException.invalid(problem.violations().stream()
                .map(violation -> new Violation(
                        violation.field().startsWith("of[")
                                ? violation.field().replaceFirst("^of\\[(\\d+)]\\.?", "rule.$1.")
                                : RuleFormFields.name(0, violation.field()),
                        violation.code(),
                        violation.arguments()))
                .toList());
    }
}
