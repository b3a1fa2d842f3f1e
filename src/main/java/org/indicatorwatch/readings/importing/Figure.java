package org.indicatorwatch.readings.importing;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads a number as people and programs write it, exactly. */
final class Figure {

    /** Values beyond this are rejected at the door (method.md). */
    static final BigDecimal LARGEST = new BigDecimal("1e15");

    /** More decimals than any indicator has; keeps 1e-999999999 from being spelled out. */
    private static final int MOST_DECIMALS = 30;

    private Figure() {}

    /** The number, or empty where the text is none: {@code NaN} and {@code Infinity} are none. */
    static Optional<BigDecimal> parse(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static boolean isTooLarge(BigDecimal value) {
        return value.abs().compareTo(LARGEST) > 0;
    }

    /** Decimals that the value really has, trailing zeros aside. */
    static int decimals(BigDecimal value) {
        return value.scale() > MOST_DECIMALS && value.signum() != 0
                ? value.scale()
                : Math.max(0, value.stripTrailingZeros().scale());
    }
}
