package org.indicatorwatch.assessment.method;

import java.util.Arrays;

/** Medians and what is built on them, so that a single odd figure does not bend a line. */
final class RobustStatistics {

    /** Makes the median absolute deviation comparable with a standard deviation under normal scatter. */
    private static final double TO_STANDARD_DEVIATION = 1.4826;

    private static final double CLIP_AT = 3;

    private RobustStatistics() {}

    /** The middle value, or the mean of the two middle ones. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2;
    }

    /** Theil–Sen: the median of the slopes between all pairs of points, whose times are distinct. */
    static double medianSlope(double[] times, double[] values) {
        double[] slopes = new double[times.length * (times.length - 1) / 2];
        int next = 0;
        for (int i = 0; i < times.length; i++) {
            for (int j = i + 1; j < times.length; j++) {
                slopes[next++] = (values[j] - values[i]) / (times[j] - times[i]);
            }
        }
        return median(slopes);
    }

    /** Residuals limited to three robust standard deviations, or three times the floor where that is more. */
    static double[] clip(double[] residuals, double floor) {
        double centre = median(residuals);
        double[] deviations =
                Arrays.stream(residuals).map(r -> Math.abs(r - centre)).toArray();
        double limit = CLIP_AT * Math.max(TO_STANDARD_DEVIATION * median(deviations), floor);
        return Arrays.stream(residuals)
                .map(r -> Math.min(limit, Math.max(-limit, r)))
                .toArray();
    }
}
