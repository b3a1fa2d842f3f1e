package org.indicatorwatch.catalogue;

import java.math.BigDecimal;
import java.util.Objects;

/** Where a series starts: the figure a plan compares itself with. */
public record Baseline(Period period, BigDecimal value) {

    public Baseline {
        Objects.requireNonNull(period, "A baseline needs a period");
        Objects.requireNonNull(value, "A baseline needs a value");
    }
}
