package org.indicatorwatch.web.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.catalogue.rule.BenchmarkOperator;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.web.editing.FormField;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;

/** The fields of goal rules: what joins the parts, and for each part all that one of the simple rules can have. */
@ApplicationScoped
class RuleFormFields {

    static final String KIND = "rule.kind";
    static final String EVERY_YEAR = "rule.everyYear";
    static final String SINGLE = "single";
    static final int MAX_PARTS = 8;

    /** What each simple rule needs, and what it may have beside. */
    static final Map<String, List<String>> REQUIRED_FIELDS = Map.of(
            "level", List.of("op", "value"),
            "about", List.of("value"),
            "benchmark", List.of("op", "region"),
            "change", List.of("op", "value", "unit"));

    static final Map<String, List<String>> OPTIONAL_FIELDS = Map.of(
            "level", List.of(),
            "about", List.of("tolerance", "twoSided"),
            "benchmark", List.of("within"),
            "change", List.of("approx"));

    private final Choices choices;
    private final PageWording words;

    RuleFormFields(Choices choices, PageWording words) {
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
    public record PartField(FormField field, String kinds) {}

    /** The fields of the rule as a whole. */
    List<FormField> whole() {
        List<Choice> kinds = Stream.of(SINGLE, "all", "any")
                .map(kind -> new Choice(kind, words.text("edit.target.rule.kind." + kind)))
                .toList();
        return List.of(
                FormField.choice(KIND, kinds).needed(),
                FormField.yes(EVERY_YEAR).withHint());
    }

    /** The parts that the form shows: those that are filled in, and one more to be. */
    List<Part> parts(Form form) {
        int filled = 0;
        for (int i = 0; i < MAX_PARTS; i++) {
            filled = form.value(name(i, "type")).isEmpty() ? filled : i + 1;
        }
        List<Choice> regions = choices.regions();
        List<Choice> indicators = choices.indicators();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(MAX_PARTS, Math.max(2, filled + 1)); i++) {
            parts.add(new Part(i + 1, ofPart(i, regions, indicators)));
        }
        return parts;
    }

    /** All fields that the form shows, to tell which of them a problem is about. */
    List<FormField> shown(Form form) {
        List<FormField> fields = new ArrayList<>(whole());
        parts(form).forEach(part -> part.fields().forEach(each -> fields.add(each.field())));
        return fields;
    }

    /** All that any simple rule can have, as fields of one part. */
    List<PartField> ofPart(int part, List<Choice> regions, List<Choice> indicators) {
        List<Choice> types = Stream.of("level", "about", "benchmark", "change")
                .map(type -> new Choice(type, words.text("edit.target.rule.type." + type)))
                .toList();
        List<Choice> operators = Stream.of(BenchmarkOperator.values())
                .map(each -> new Choice(each.symbol(), words.text("edit.target.rule.op." + each)))
                .toList();
        List<Choice> units = choices.of(ChangeRule.Unit.class);
        Stream<FormField> fields = Stream.of(
                FormField.choice(name(part, "type"), types),
                FormField.choice(name(part, "op"), operators),
                FormField.number(name(part, "value")),
                FormField.choice(name(part, "unit"), units),
                FormField.yes(name(part, "approx")),
                FormField.number(name(part, "tolerance")).withHint(),
                FormField.yes(name(part, "twoSided")),
                FormField.choice(name(part, "region"), regions),
                FormField.number(name(part, "within")).withHint(),
                FormField.choice(name(part, "indicator"), indicators).withHint(),
                FormField.text(name(part, "baseline.period")),
                FormField.number(name(part, "baseline.value")));
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
        REQUIRED_FIELDS.keySet().stream()
                .filter(type -> REQUIRED_FIELDS.get(type).contains(column)
                        || OPTIONAL_FIELDS.get(type).contains(column))
                .sorted()
                .forEach(type -> kinds.append(" of-").append(type));
        return kinds.toString();
    }

    static String name(int part, String column) {
        return "rule." + part + "." + column;
    }

    private static String column(String name) {
        return name.replaceFirst("^rule\\.\\d+\\.", "");
    }
}
