package org.indicatorwatch.web.targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.indicatorwatch.catalogue.rule.BenchmarkOperator;
import org.indicatorwatch.catalogue.rule.Change;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.platform.web.JsonProblems;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.web.editing.Choices;
import org.indicatorwatch.web.editing.Field;
import org.indicatorwatch.web.editing.Sheets;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.list.Choice;

/** Goal rules as fields of a form: what joins the parts, and for each part one of the simple rules. */
@ApplicationScoped
class RuleForm {

    private static final String KIND = "rule.kind";
    private static final String EVERY_YEAR = "rule.everyYear";
    private static final String SINGLE = "single";
    private static final int MOST_PARTS = 8;

    /** What each simple rule needs, and what it may have beside. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "level", List.of("op", "value"),
            "about", List.of("value"),
            "benchmark", List.of("op", "region"),
            "change", List.of("op", "value", "unit"));

    private static final Map<String, List<String>> OPTIONAL = Map.of(
            "level", List.of(),
            "about", List.of("tolerance", "twoSided"),
            "benchmark", List.of("within"),
            "change", List.of("approx"));

    private final ObjectMapper json;
    private final Sheets sheets;
    private final Choices choices;
    private final Wording words;

    RuleForm(ObjectMapper json, Sheets sheets, Choices choices, Wording words) {
        this.json = json;
        this.sheets = sheets;
        this.choices = choices;
        this.words = words;
    }

    /**
     * One of the parts.
     *
     * @param fields all that any simple rule can have
     */
    public record Part(int number, List<PartField> fields) {}

    /** @param kinds the simple rules that have the field, as classes of the style sheet */
    public record PartField(Field field, String kinds) {}

    /** The fields of the rule as a whole. */
    List<Field> whole() {
        List<Choice> kinds = Stream.of(SINGLE, "all", "any")
                .map(kind -> new Choice(kind, words.text("edit.target.rule.kind." + kind)))
                .toList();
        return List.of(Field.choice(KIND, kinds).needed(), Field.yes(EVERY_YEAR).withHint());
    }

    /** The parts that the form shows: those that are filled in, and one more to be. */
    List<Part> parts(Form form) {
        int filled = 0;
        for (int i = 0; i < MOST_PARTS; i++) {
            filled = form.value(name(i, "type")).isEmpty() ? filled : i + 1;
        }
        List<Choice> regions = choices.regions();
        List<Choice> indicators = choices.indicators();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_PARTS, Math.max(2, filled + 1)); i++) {
            parts.add(new Part(i + 1, partFields(i, regions, indicators)));
        }
        return parts;
    }

    /** All fields that the form shows, to tell which of them a problem is about. */
    List<Field> fields(Form form) {
        List<Field> fields = new ArrayList<>(whole());
        parts(form).forEach(part -> part.fields().forEach(each -> fields.add(each.field())));
        return fields;
    }

    private List<PartField> partFields(int part, List<Choice> regions, List<Choice> indicators) {
        List<Choice> types = Stream.of("level", "about", "benchmark", "change")
                .map(type -> new Choice(type, words.text("edit.target.rule.type." + type)))
                .toList();
        List<Choice> operators = Stream.of(BenchmarkOperator.values())
                .map(each -> new Choice(each.symbol(), words.text("edit.target.rule.op." + each)))
                .toList();
        List<Choice> units = choices.of(Change.Unit.class);
        Stream<Field> fields = Stream.of(
                Field.choice(name(part, "type"), types),
                Field.choice(name(part, "op"), operators),
                Field.number(name(part, "value")),
                Field.choice(name(part, "unit"), units),
                Field.yes(name(part, "approx")),
                Field.number(name(part, "tolerance")).withHint(),
                Field.yes(name(part, "twoSided")),
                Field.choice(name(part, "region"), regions),
                Field.number(name(part, "within")).withHint(),
                Field.choice(name(part, "indicator"), indicators).withHint(),
                Field.text(name(part, "baseline.period")),
                Field.number(name(part, "baseline.value")));
        return fields.map(field -> field.labelled("rule." + column(field.name())))
                .map(field -> new PartField(field, kinds(column(field.name()))))
                .toList();
    }

    private static String kinds(String column) {
        if (column.equals("type")) {
            return "";
        }
        boolean common = column.equals("indicator") || column.startsWith("baseline");
        StringBuilder kinds = new StringBuilder(common ? "of-any of-parts" : "of-some");
        NEEDED.keySet().stream()
                .filter(type ->
                        NEEDED.get(type).contains(column) || OPTIONAL.get(type).contains(column))
                .sorted()
                .forEach(type -> kinds.append(" of-").append(type));
        return kinds.toString();
    }

    private static String name(int part, String column) {
        return "rule." + part + "." + column;
    }

    private static String column(String name) {
        return name.replaceFirst("^rule\\.\\d+\\.", "");
    }

    /** The fields' values for a rule; for null, those of an empty form. */
    Map<String, String> values(GoalRule rule) {
        Map<String, String> values = new HashMap<>();
        values.put(KIND, SINGLE);
        if (rule == null) {
            return values;
        }
        JsonNode tree = json.valueToTree(rule);
        boolean compound = tree.has("of");
        values.put(KIND, compound ? tree.path("type").asText() : SINGLE);
        values.put(EVERY_YEAR, tree.path("everyYear").asText());
        List<JsonNode> parts = new ArrayList<>();
        if (compound) {
            tree.path("of").forEach(parts::add);
        } else {
            parts.add(tree);
        }
        for (int i = 0; i < parts.size(); i++) {
            List<Field> fields = partFields(i, List.of(), List.of()).stream()
                    .map(PartField::field)
                    .toList();
            ObjectNode shown = json.createObjectNode();
            shown.putObject("rule").set(Integer.toString(i), parts.get(i));
            values.putAll(sheets.form(fields, shown).values());
        }
        return values;
    }

    /** The same form with another rule; its parts keep the indicators and baselines that the rule does not name. */
    Form with(Form form, GoalRule rule) {
        Map<String, String> values = new HashMap<>(form.values());
        values.keySet().removeIf(name -> name.startsWith("rule."));
        values.putAll(values(rule));
        for (int i = 0; i < MOST_PARTS && !form.value(KIND).equals(SINGLE); i++) {
            for (String column : List.of("indicator", "baseline.period", "baseline.value")) {
                String name = name(i, column);
                values.computeIfPresent(name, (key, read) -> read.isEmpty() ? form.value(key) : read);
            }
        }
        return Form.of(values);
    }

    /** @throws ProblemException 422 naming the fields that are missing or cannot be read */
    GoalRule read(Form form) {
        List<Violation> violations = new ArrayList<>();
        boolean single = form.value(KIND).equals(SINGLE) || form.value(KIND).isEmpty();
        List<ObjectNode> parts = new ArrayList<>();
        for (int i = 0; i < (single ? 1 : MOST_PARTS); i++) {
            String type = form.value(name(i, "type"));
            if (NEEDED.containsKey(type)) {
                parts.add(part(form, i, type, violations));
            } else if (i == 0) {
                violations.add(Violation.of(name(i, "type"), "required"));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        boolean everyYear = form.value(EVERY_YEAR).equals("true");
        ObjectNode tree = parts.get(0);
        if (!single) {
            tree = json.createObjectNode().put("type", form.value(KIND));
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
        for (String column : NEEDED.get(type)) {
            if (form.value(name(part, column)).isBlank()) {
                violations.add(Violation.of(name(part, column), "required"));
            }
            node.put(column, form.value(name(part, column)).strip());
        }
        for (String column : OPTIONAL.get(type)) {
            String value = form.value(name(part, column)).strip();
            if (!value.isEmpty()) {
                node.put(column, value);
            }
        }
        String indicator = form.value(name(part, "indicator"));
        if (!indicator.isEmpty()) {
            node.put("indicator", indicator);
        }
        String period = form.value(name(part, "baseline.period")).strip();
        String value = form.value(name(part, "baseline.value")).strip();
        if (!period.isEmpty() || !value.isEmpty()) {
            ObjectNode baseline = node.putObject("baseline");
            require(name(part, "baseline.period"), period, violations);
            require(name(part, "baseline.value"), value, violations);
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
                                : name(0, violation.field()),
                        violation.code(),
                        violation.arguments()))
                .toList());
    }
}
