package org.indicatorwatch.catalogue.rule;

import java.math.BigDecimal;
import java.util.Objects;

import org.indicatorwatch.catalogue.Baseline;

/**
 * 左右: reach a value within a tolerance.
 *
 * @param tolerance in the indicator's unit, 0 or more; null for the default of method.md
 * @param twoSided whether going past the value by more than the tolerance is a miss too
 */
public record About(
        BigDecimal value,
        BigDecimal tolerance,
        boolean twoSided,
        String indicator,
        Baseline baseline,
        boolean everyYear)
        implements SimpleRule {

    public About {
        Objects.requireNonNull(value, "An about rule needs 'value'");
        if (tolerance != null && tolerance.signum() < 0) {
            throw new IllegalArgumentException("Tolerance " + tolerance + " is negative");
        }
    }

    /** About a value of the target's own series, with the default tolerance. */
    public About(BigDecimal value) {
        this(value, null, false, null, null, false);
    }
}
