package org.indicatorwatch.catalogue;

import java.math.BigDecimal;

import org.indicatorwatch.platform.InvalidValueException;

/**
 * The values an indicator can take.
 *
 * @param min smallest, in the indicator's unit; null if there is none
 * @param max largest, in the indicator's unit; null if there is none
 * @param hard whether a value outside is rejected; otherwise it only warns
 */
public record NaturalRange(BigDecimal min, BigDecimal max, boolean hard) {

    /** No limits at all. */
    public static final NaturalRange UNBOUNDED = new NaturalRange(null, null, false);

    public NaturalRange {
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new InvalidValueException("above-range", min.toString(), max.toString());
        }
    }
}
