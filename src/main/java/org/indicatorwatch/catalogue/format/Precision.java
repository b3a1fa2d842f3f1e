package org.indicatorwatch.catalogue.format;

import java.math.BigDecimal;
import java.util.function.Predicate;

/**
 * Finds the decimals that a figure needs: those of its indicator, unless the rounded figure would contradict what is
 * said of it. 89.95 with one decimal is no 90.0 where 90 is not met.
 */
public final class Precision {

    private static final int MAX_DECIMALS = 12;

    private Precision() {}

    /**
     * The fewest decimals, from those of the indicator on, with which the figure as shown is judged as the figure is.
     *
     * @param usual decimals of the indicator
     * @param met what the rule says of a figure
     */
    public static int decimals(int usual, BigDecimal figure, Predicate<BigDecimal> met) {
        boolean verdict = met.test(figure);
        for (int decimals = usual; decimals < MAX_DECIMALS; decimals++) {
            if (met.test(FigureFormat.rounded(figure, decimals)) == verdict) {
                return decimals;
            }
        }
        return Math.max(usual, MAX_DECIMALS);
    }

    /** The same of a computed figure. */
    public static int decimals(int usual, double figure, Predicate<BigDecimal> met) {
        return decimals(usual, FigureFormat.exact(figure), met);
    }
}
