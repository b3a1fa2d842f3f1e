package org.indicatorwatch.catalogue.rule;

import java.util.List;

import org.indicatorwatch.platform.InvalidValueException;

/** A promise that any one of its parts keeps (或), judged by its best part. */
public record AnyOf(List<SimpleRule> of, boolean everyYear) implements GoalRule {

    public AnyOf {
        if (of == null || of.size() < 2 || of.contains(null)) {
            throw new InvalidValueException("too-few-parts");
        }
        of = List.copyOf(of);
    }

    public AnyOf(List<SimpleRule> of) {
        this(of, false);
    }
}
