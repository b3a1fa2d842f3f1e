package org.indicatorwatch.readings.importing.row;

import java.math.BigDecimal;
import java.util.Optional;

import org.indicatorwatch.platform.web.NumberBounds;

/** Reads a number as people and programs write it, exactly. */
public final class NumberParser {

    private NumberParser() {}

    /** The number, or empty where the text is none: {@code NaN} and {@code Infinity} are none. */
    public static Optional<BigDecimal> parse(String text) {
        try {
            return Optional.of(NumberBounds.plainZero(new BigDecimal(text.strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Decimals that the value really has, trailing zeros aside. */
    public static int decimals(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }
}
