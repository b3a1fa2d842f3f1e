package org.indicatorwatch.catalogue;

import java.math.BigDecimal;
import java.util.Objects;

/** An intermediate goal that a plan sets between baseline and goal. */
public record Milestone(Period period, BigDecimal value) {

    public Milestone {
        Objects.requireNonNull(period, "A milestone needs a period");
        Objects.requireNonNull(value, "A milestone needs a value");
    }
}
