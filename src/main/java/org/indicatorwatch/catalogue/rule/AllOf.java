package org.indicatorwatch.catalogue.rule;

import java.util.List;

import org.indicatorwatch.platform.InvalidValueException;

/** A promise of several parts that must all be kept (并), judged by its worst part. */
public record AllOf(List<SimpleRule> of, boolean everyYear) implements GoalRule {

    public AllOf {
        if (of == null || of.size() < 2 || of.contains(null)) {
            throw new InvalidValueException("too-few-parts");
        }
        of = List.copyOf(of);
    }

    public AllOf(List<SimpleRule> of) {
        this(of, false);
    }
}
