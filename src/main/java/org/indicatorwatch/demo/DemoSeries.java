package org.indicatorwatch.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.period.Period;

/**
 * An invented series that starts at a baseline and covers, by the goal date, a share of the way to the goal.
 *
 * @param baseline figure at the end of {@code from}
 * @param goal figure to be reached at the end of {@code to}
 * @param pace share of the way that is covered by then: 1 arrives exactly, 0 stands still, below 0 moves away
 */
record DemoSeries(double baseline, double goal, double pace, Period from, Period to, long seed) {

    /** How far figures scatter around the trend, as a share of the way. */
    private static final double SCATTER_SHARE = 0.02;

    /** The figure for a period, in the decimals and natural range of the indicator; the same at every call. */
    BigDecimal at(Period period, Indicator indicator) {
        double elapsed = (period.end() - from.end()) / (to.end() - from.end());
        double scatter = new Random(seed * 31 + period.toString().hashCode()).nextGaussian() * SCATTER_SHARE;
        double value = baseline + (goal - baseline) * (pace * elapsed + scatter);
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(indicator.decimals, RoundingMode.HALF_UP);
        if (indicator.rangeMin != null) {
            rounded = rounded.max(indicator.rangeMin);
        }
        return indicator.rangeMax == null ? rounded : rounded.min(indicator.rangeMax);
    }
}
