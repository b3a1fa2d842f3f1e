package org.indicatorwatch.catalogue;

import java.math.BigDecimal;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.InvalidValueException;

/** An intermediate goal that a plan sets between baseline and goal. */
public record Milestone(Period period, BigDecimal value) {

    public Milestone {
        InvalidValueException.require("period", period);
        InvalidValueException.require("value", value);
    }
}
