package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;
import java.util.Objects;

import org.indicatorwatch.catalogue.period.Period;

/**
 * One reported figure.
 *
 * @param value as entered, in the indicator's unit
 * @param numerator of a rate, a count; null if not reported
 * @param denominator of a rate, a count; null if not reported
 */
public record Observation(Period period, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {

    public Observation {
        Objects.requireNonNull(period, "An observation needs a period");
        Objects.requireNonNull(value, "An observation needs a value");
    }

    /** A figure without numerator and denominator. */
    public Observation(Period period, BigDecimal value) {
        this(period, value, null, null);
    }

    /** Number of the month with which a period ends, counted through the years, so that ends compare exactly. */
    static int lastMonth(Period period) {
        return period.year() * 12 + period.index() * period.frequency().months();
    }

    int lastMonth() {
        return lastMonth(period);
    }

    /** τ: end of the period in decimal years. */
    double end() {
        return period.end();
    }
}
