package org.indicatorwatch.platform.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How large and how fine a number from outside may be. Beyond that it means nothing, and written out it could fill the
 * memory: {@code 1e-999999999} has as many digits.
 */
public final class NumberBounds {

    /** Values beyond this are rejected at the door (method.md). */
    public static final BigDecimal MAX_MAGNITUDE = new BigDecimal("1e15");

    /** More decimals than any indicator has. */
    public static final int MAX_DECIMALS = 30;

    private NumberBounds() {}

    /** What is wrong with the number as the value of the field; empty if nothing is. */
    public static Optional<Violation> violation(String field, BigDecimal value) {
        if (value.abs().compareTo(MAX_MAGNITUDE) > 0) {
            boolean above = value.signum() > 0;
            String limit = (above ? "" : "-") + MAX_MAGNITUDE.toPlainString();
            return Optional.of(Violation.of(field, above ? "above-range" : "below-range", value.toString(), limit));
        }
        return value.signum() != 0 && value.scale() > MAX_DECIMALS
                ? Optional.of(Violation.of(field, "too-many-decimals", value.toString(), MAX_DECIMALS))
                : Optional.empty();
    }

    /**
     * The number that somebody has typed.
     *
     * @throws ProblemException 422 naming the field if it is none, or too large or too fine a one
     */
    public static BigDecimal parse(String field, String text) {
        BigDecimal value;
        try {
            value = plainZero(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            throw ProblemException.invalid(field, "not-a-number", text);
        }
        violation(field, value).ifPresent(violation -> {
            throw ProblemException.invalid(List.of(violation));
        });
        return value;
    }

    /** The same number, a zero without an exponent. */
    public static BigDecimal plainZero(BigDecimal value) {
        return value.signum() == 0 && Math.abs((long) value.scale()) > MAX_DECIMALS ? BigDecimal.ZERO : value;
    }
}
