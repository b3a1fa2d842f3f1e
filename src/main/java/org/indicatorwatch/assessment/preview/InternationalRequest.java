package org.indicatorwatch.assessment.preview;

import org.indicatorwatch.assessment.method.InternationalMeasure;
import org.indicatorwatch.assessment.method.InternationalProgress;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/**
 * A bare series for the international progress measure.
 *
 * @param direction 1 where higher is better, −1 where lower is
 * @param target null to measure against common thresholds
 * @param limit natural limit of the indicator, for a series without a target; may be null
 */
public record InternationalRequest(
        Integer direction,
        Double baseYear,
        Double baseValue,
        Double currentYear,
        Double currentValue,
        Double targetYear,
        Double target,
        Double limit) {

    private static final double MAX_MAGNITUDE = 1e15;

    /** @throws ProblemException 422 if the direction is missing or unknown, or a value too large */
    public InternationalProgress measure() {
        FieldChecks.require("direction", direction);
        if (Math.abs(direction) != 1) {
            throw ProblemException.invalid("direction", "wrong-format", direction);
        }
        limit("baseValue", baseValue);
        limit("currentValue", currentValue);
        limit("target", target);
        limit("limit", limit);
        return InternationalMeasure.of(
                direction, baseYear, baseValue, currentYear, currentValue, targetYear, target, limit);
    }

    private static void limit(String field, Double value) {
        if (value != null && !(Math.abs(value) <= MAX_MAGNITUDE)) {
            throw ProblemException.invalid(field, "out-of-bounds", value, -MAX_MAGNITUDE, MAX_MAGNITUDE);
        }
    }
}
