package org.indicatorwatch.catalogue.period;

import java.math.BigDecimal;

import org.indicatorwatch.platform.InvalidValueException;

/** Where a series starts: the figure a plan compares itself with. */
public record Baseline(Period period, BigDecimal value) {

    public Baseline {
        InvalidValueException.require("period", period);
        InvalidValueException.require("value", value);
    }
}
