package org.indicatorwatch.web.targets;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.wording.Interpretation;
import org.indicatorwatch.catalogue.wording.WordingInterpreter;
import org.indicatorwatch.catalogue.wording.WordingRequest;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.web.NumberBounds;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;

/** Reads the official wording of a form, and writes rules in one line. */
@RequestScoped
class OfficialWordingReader {

    /** Of the form. */
    static final String WORDING_FIELD = "goal.text";

    private final RuleFormMapper rules;
    private final Choices choices;
    private final PageWording words;

    OfficialWordingReader(RuleFormMapper rules, Choices choices, PageWording words) {
        this.rules = rules;
        this.choices = choices;
        this.words = words;
    }

    /** What the official wording of the form means. */
    Interpretation interpret(Form typed, Plan plan) {
        String code = typed.value("indicator");
        Indicator indicator = code.isEmpty() ? null : Indicator.findById(code);
        String region = typed.value("region");
        try {
            return WordingInterpreter.interpret(new WordingRequest(
                    typed.value(WORDING_FIELD),
                    indicator == null ? null : indicator.unit,
                    indicator == null ? null : indicator.polarity,
                    typed.value("baseline.value").isBlank()
                            ? null
                            : NumberBounds.parse("baseline.value", typed.value("baseline.value")),
                    region.isEmpty() ? plan.region : region));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    WORDING_FIELD,
                    typed.value(WORDING_FIELD).isBlank() ? "required" : "too-long",
                    typed.value(WORDING_FIELD).length(),
                    WordingRequest.MAX_LENGTH);
        }
    }

    /** @param indicator of the target; empty for none */
    TargetEditView.InterpretedWording shown(Interpretation read, String indicator) {
        boolean english = words.locale().equals(Locale.ENGLISH);
        return new TargetEditView.InterpretedWording(
                read.rule() == null ? null : text(read.rule(), indicator),
                read.assumptions().stream()
                        .map(each -> english ? each.en() : each.zh())
                        .toList(),
                (int) Math.round(read.confidence() * 100),
                read.unread());
    }

    /** The same form with what was read: the rule, and the periods and dated figures for fields that are empty. */
    Form with(Form typed, Interpretation read) {
        Form form = read.rule() == null ? typed : rules.with(typed, read.rule());
        return withDates(form, read);
    }

    static Form withDates(Form typed, Interpretation read) {
        Map<String, String> values = new HashMap<>(typed.values());
        fill(values, "goal.period", read.goalPeriod());
        if (read.baseline() != null) {
            fill(values, "baseline.period", read.baseline().period());
            fill(values, "baseline.value", plain(read.baseline().value()));
        }
        fill(
                values,
                "milestones",
                read.milestones().stream()
                        .map(milestone -> milestone.period() + " " + plain(milestone.value()))
                        .collect(Collectors.joining("\n")));
        return new Form(values, typed.errors());
    }

    /** Leaves alone what was typed. */
    private static void fill(Map<String, String> values, String field, Object read) {
        if (read != null && values.getOrDefault(field, "").isBlank()) {
            values.put(field, read.toString());
        }
    }

    private static String plain(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    /** Writes rules in one line. */
    RuleText texts() {
        RegionTree tree = RegionTree.load();
        List<Choice> indicators = choices.indicators();
        return new RuleText(words, tree::name, code -> Choices.name(indicators, code), code -> {
            Indicator indicator = Indicator.findById(code);
            return indicator == null ? null : words.unitOfDifference(indicator);
        });
    }

    /** @param indicator of the target; null or empty for none */
    String text(GoalRule rule, String indicator) {
        return texts().of(rule, indicator);
    }
}
