package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;

/**
 * A reading in the terms of the rule that judges it.
 *
 * @param reading as entered
 * @param own the figure or its full-year estimate, in the indicator's unit
 * @param value what is judged: the same, or its difference to the reference; null where
 *     the reference is missing
 * @param estimated whether the full year was estimated
 * @param reference figure of the reference region; null unless a benchmark is judged
 * @param carried whether that figure was carried forward from the period before
 */
record Point(
        Observation reading,
        BigDecimal own,
        BigDecimal value,
        boolean estimated,
        BigDecimal reference,
        boolean carried) {

    double time() {
        return reading.end();
    }

    double y() {
        return value.doubleValue();
    }

    boolean missing() {
        return value == null;
    }

    /** What was subtracted from the indicator's own figure, in its unit; 0 unless a benchmark is judged. */
    double offset() {
        return own.subtract(value).doubleValue();
    }

    /** |reference| as a number. */
    double referenceSize() {
        return Math.abs(reference.doubleValue());
    }
}
