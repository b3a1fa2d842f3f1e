package org.indicatorwatch.catalogue.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which series a rule looks at. */
public final class RuleSubjects {

    private RuleSubjects() {}

    /** The simple rules that a rule consists of: itself, or its parts. */
    public static List<SimpleRule> simple(GoalRule rule) {
        if (rule instanceof AllOfRule all) {
            return all.of();
        }
        if (rule instanceof AnyOfRule any) {
            return any.of();
        }
        return List.of((SimpleRule) rule);
    }

    /**
     * Codes of the indicators that decide, in the order of the parts; an element is null if a part names none and the
     * target has none either.
     */
    public static List<String> indicators(GoalRule rule, String targetIndicator) {
        return simple(rule).stream()
                .map(part -> part.indicator() == null ? targetIndicator : part.indicator())
                .collect(Collectors.toList());
    }

    /** Codes of the regions that serve as references. */
    public static Set<String> references(GoalRule rule) {
        return simple(rule).stream()
                .flatMap(part ->
                        part instanceof BenchmarkRule benchmark ? Stream.of(benchmark.region()) : Stream.empty())
                .collect(Collectors.toSet());
    }
}
