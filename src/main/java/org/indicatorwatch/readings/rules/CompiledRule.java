package org.indicatorwatch.readings.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A rule, ready to be applied to the figures of one region and period. */
final class CompiledRule {

    private final ValidationRule rule;
    private final Expression left;
    private final Expression right;
    private final Set<String> indicators = new TreeSet<>();

    CompiledRule(ValidationRule rule) {
        this.rule = rule;
        this.left = Expression.parse(rule.left);
        this.right = Expression.parse(rule.right);
        left.collect(indicators);
        right.collect(indicators);
    }

    ValidationRule rule() {
        return rule;
    }

    Set<String> indicators() {
        return indicators;
    }

    /**
     * The figures that break the rule; empty where nothing does.
     *
     * @param visible which indicators the reader may know the figures of; the others are written as {@code …}, what is
     *     missing as {@code ?}
     */
    Optional<String> violation(Map<String, BigDecimal> figures, Predicate<String> visible) {
        long there =
                indicators.stream().filter(code -> figures.get(code) != null).count();
        boolean complete = there == indicators.size();
        boolean skipped =
                switch (rule.missing) {
                    case SKIP_IF_ANY_MISSING -> !complete;
                    case SKIP_IF_ALL_MISSING -> there == 0;
                    case NEVER_SKIP -> false;
                };
        if (skipped) {
            return Optional.empty();
        }
        Optional<BigDecimal> first = left.evaluate(figures);
        Optional<BigDecimal> second = right.evaluate(figures);
        if (complete && (first.isEmpty() || second.isEmpty())) {
            // A division by zero: nothing can be said.
            return Optional.empty();
        }
        boolean holds = complete && rule.operator.holds(first.orElseThrow(), second.orElseThrow());
        return holds ? Optional.empty() : Optional.of(shown(figures, visible));
    }

    private String shown(Map<String, BigDecimal> figures, Predicate<String> visible) {
        return indicators.stream()
                .map(code -> code + " = "
                        + Optional.ofNullable(figures.get(code))
                                .map(figure -> visible.test(code) ? figure.toPlainString() : "…")
                                .orElse("?"))
                .collect(Collectors.joining(", "));
    }
}
