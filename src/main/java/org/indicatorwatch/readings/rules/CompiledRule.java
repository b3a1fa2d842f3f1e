package org.indicatorwatch.readings.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    /** What breaks the rule, with the figures, {@code ?} for one that is missing; empty where nothing does. */
    Optional<String> violation(Map<String, BigDecimal> figures) {
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
        return holds ? Optional.empty() : Optional.of(shown(figures));
    }

    private String shown(Map<String, BigDecimal> figures) {
        return indicators.stream()
                .map(code -> code + " = "
                        + Optional.ofNullable(figures.get(code))
                                .map(BigDecimal::toPlainString)
                                .orElse("?"))
                .collect(Collectors.joining(", ", rule.left + " " + rule.operator + " " + rule.right + "; ", ""));
    }
}
