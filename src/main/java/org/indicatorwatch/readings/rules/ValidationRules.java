package org.indicatorwatch.readings.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.readings.ReadingBatch;
import org.indicatorwatch.readings.ReadingBatch.StagedFigure;

/** The rules in force, as they were at the start of a piece of work. */
public final class ValidationRules {

    private final List<CompiledRule> rules;
    private final Set<String> indicators = new TreeSet<>();

    ValidationRules(List<ValidationRule> rules) {
        this.rules = rules.stream().map(CompiledRule::new).toList();
        this.rules.forEach(rule -> indicators.addAll(rule.indicators()));
    }

    public static ValidationRules load() {
        return new ValidationRules(ValidationRule.list("enabled order by code"));
    }

    /**
     * A rule is broken by a row of the batch, alone or together with others.
     *
     * @param figures what breaks it
     */
    public record RuleViolation(int row, ValidationRule rule, String figures) {

        /** What its text {@code violation.rule-violated} needs, in both languages. */
        public Object[] arguments() {
            return new Object[] {rule.code, rule.inChinese(), figures, rule.inEnglish()};
        }
    }

    /**
     * Applies the rules to everything that the batch touches, together with what is stored.
     *
     * @param reader of what breaks them: figures beyond it are not told
     */
    public void check(ReadingBatch batch, Coverage reader, Consumer<RuleViolation> consumer) {
        if (!batch.concerns(indicators)) {
            return;
        }
        Group group = new Group(reader, consumer);
        batch.figures(indicators, group::add);
        group.close();
    }

    /** The figures of one region and period, collected from an ordered stream. */
    private final class Group {

        private final Coverage reader;
        private final Consumer<RuleViolation> consumer;
        private final Map<String, BigDecimal> figures = new HashMap<>();
        private final Map<String, Integer> rows = new HashMap<>();
        private String region;
        private String period;

        Group(Coverage reader, Consumer<RuleViolation> consumer) {
            this.reader = reader;
            this.consumer = consumer;
        }

        void add(StagedFigure figure) {
            if (!figure.region().equals(region) || !figure.period().equals(period)) {
                close();
                region = figure.region();
                period = figure.period();
            }
            figures.put(figure.indicator(), figure.value());
            if (figure.row() > 0) {
                rows.put(figure.indicator(), figure.row());
            }
        }

        void close() {
            for (CompiledRule rule : rules) {
                if (rule.indicators().stream().anyMatch(rows::containsKey)) {
                    rule.violation(figures, reader::coversIndicator).ifPresent(shown -> rule.indicators().stream()
                            .filter(rows::containsKey)
                            .forEach(code -> consumer.accept(new RuleViolation(rows.get(code), rule.rule(), shown))));
                }
            }
            figures.clear();
            rows.clear();
        }
    }
}
