package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

/**
 * A figure as the text writes it, multipliers (万, 亿) carried out.
 *
 * @param upper upper end of a range such as 2~3; null for a single figure
 * @param measure measure word or unit (人, 个, 元); null if there is none
 * @param multiplied whether a multiplier was written
 * @param rounded whether {@code value} is rounded
 * @param text the characters that were read
 */
record Quantity(
        BigDecimal value,
        BigDecimal upper,
        Scale scale,
        String measure,
        boolean multiplied,
        boolean rounded,
        String text) {

    boolean isRange() {
        return upper != null;
    }

    /** Neither unit nor multiplier, as in the tables of the documents, where the unit has its own column. */
    boolean isBare() {
        return scale == Scale.PLAIN && measure == null && !multiplied;
    }

    Quantity with(BigDecimal newValue, BigDecimal newUpper) {
        return new Quantity(newValue, newUpper, scale, measure, multiplied, rounded, text);
    }
}
