package org.indicatorwatch.catalogue.rule;

import java.util.List;

/** A promise of several parts that must all be kept (并), judged by its worst part. */
public record AllOf(List<SimpleRule> of, boolean everyYear) implements GoalRule {

    public AllOf {
        if (of == null || of.size() < 2) {
            throw new IllegalArgumentException("'of' needs at least two rules");
        }
        of = List.copyOf(of);
    }

    public AllOf(List<SimpleRule> of) {
        this(of, false);
    }
}
