package org.indicatorwatch.catalogue.wording;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.AnyOfRule;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.SimpleRule;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares whole interpretations in a short notation: {@code >= 65 or change >= 1 points approx}. */
final class WordingAssertions {

    private WordingAssertions() {}

    static void assertRead(WordingRequest request, String rule, double confidence, String assumptions) {
        Interpretation interpretation = WordingInterpreter.interpret(request);

        assertThat(interpretation.unread()).isNull();
        assertThat(notation(interpretation.rule())).isEqualTo(rule);
        assertThat(codes(interpretation)).isEqualTo(assumptions == null ? "" : assumptions);
        assertThat(interpretation.confidence()).isEqualTo(confidence);
    }

    static String codes(Interpretation interpretation) {
        return interpretation.assumptions().stream().map(Assumption::code).collect(Collectors.joining(" "));
    }

    /** {@code 2023=85}. */
    static String dated(DatedValue value) {
        return value.period() + "="
                + (value.value() == null ? "null" : value.value().toPlainString());
    }

    static String notation(GoalRule rule) {
        String text;
        if (rule instanceof AllOfRule all) {
            text = joined(all.of(), " and ");
        } else if (rule instanceof AnyOfRule any) {
            text = joined(any.of(), " or ");
        } else {
            text = simple((SimpleRule) rule);
        }
        return text + (rule.everyYear() ? " every year" : "");
    }

    private static String joined(List<SimpleRule> rules, String by) {
        return rules.stream().map(WordingAssertions::notation).collect(Collectors.joining(by));
    }

    private static String simple(SimpleRule rule) {
        assertThat(rule.indicator()).isNull();
        assertThat(rule.baseline()).isNull();
        if (rule instanceof LevelRule level) {
            return level.op().symbol() + " " + level.value().toPlainString();
        }
        if (rule instanceof AboutRule about) {
            assertThat(about.tolerance()).isNull();
            return "about " + about.value().toPlainString() + (about.twoSided() ? " two-sided" : "");
        }
        if (rule instanceof BenchmarkRule benchmark) {
            assertThat(benchmark.within()).isNull();
            return benchmark.op().symbol() + " region " + benchmark.region();
        }
        ChangeRule change = (ChangeRule) rule;
        return "change " + change.op().symbol() + " " + change.value().toPlainString() + " "
                + change.unit().name().toLowerCase(Locale.ROOT) + (change.approx() ? " approx" : "");
    }
}
