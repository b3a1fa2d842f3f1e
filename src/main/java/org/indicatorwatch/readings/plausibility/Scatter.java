package org.indicatorwatch.readings.plausibility;

import java.util.Arrays;

/**
 * Where figures lie and how far they scatter, not misled by a few odd ones (Iglewicz and Hoaglin, How to Detect and
 * Handle Outliers, 1993): the median, and 1.4826 times the median absolute deviation. Where that is zero because more
 * than half of the figures are equal, 1.2533 times the mean absolute deviation takes its place. Both factors make the
 * scale that of a standard deviation under normal scatter.
 *
 * @param centre the median
 * @param scale at least 0; 0 only where all figures are equal
 */
record Scatter(double centre, double scale) {

    private static final double FROM_MEDIAN_DEVIATION = 1.4826;
    private static final double FROM_MEAN_DEVIATION = 1.2533;

    static Scatter of(double[] figures) {
        double centre = median(figures);
        return new Scatter(centre, scale(figures, centre));
    }

    /** The scatter of changes about no change at all. */
    static Scatter aboutZero(double[] changes) {
        return new Scatter(0, scale(changes, 0));
    }

    private static double scale(double[] figures, double centre) {
        double[] deviations =
                Arrays.stream(figures).map(figure -> Math.abs(figure - centre)).toArray();
        double robust = FROM_MEDIAN_DEVIATION * median(deviations);
        return robust > 0
                ? robust
                : FROM_MEAN_DEVIATION * Arrays.stream(deviations).average().orElse(0);
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
