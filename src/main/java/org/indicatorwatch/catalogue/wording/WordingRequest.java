package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

import org.indicatorwatch.catalogue.rule.Polarity;

/**
 * A target's text, with what is known about its indicator.
 *
 * @param text the official wording, 1 to {@value #MAX_LENGTH} characters
 * @param unit unit of the indicator, such as {@code %}, {@code ‰}, {@code 1/10万}, {@code 万人}; null if unknown
 * @param polarity the good direction; null if unknown
 * @param baseline value at the baseline, in {@code unit}; null if there is none
 * @param region code of the target's own region, from which 全省 and 全市 are derived; null if unknown
 */
public record WordingRequest(String text, String unit, Polarity polarity, BigDecimal baseline, String region) {

    /** The longest text that is read, in characters. */
    public static final int MAX_LENGTH = 500;

    /** @throws IllegalArgumentException if the text is null, blank or too long, or the unit too long */
    public WordingRequest {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("'text' is missing");
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "'text' has " + text.length() + " characters, at most " + MAX_LENGTH + " are read");
        }
        if (unit != null && unit.length() > 50) {
            throw new IllegalArgumentException("'unit' has " + unit.length() + " characters, at most 50 are read");
        }
    }

    /** Another text on the same indicator. */
    WordingRequest withText(String other) {
        return new WordingRequest(other, unit, polarity, baseline, region);
    }

    /** A request that leaves the region open. */
    public WordingRequest(String text, String unit, Polarity polarity, BigDecimal baseline) {
        this(text, unit, polarity, baseline, null);
    }
}
