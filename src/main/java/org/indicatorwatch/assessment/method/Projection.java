package org.indicatorwatch.assessment.method;

import java.util.Arrays;

/**
 * A straight line through a short series, with the uncertainty of a value read from it (method.md, "Projection to the
 * goal date"): least squares up to four points, Theil–Sen from five on.
 */
final class Projection {

    private static final int ROBUST_FROM = 5;
    private static final int AUTOCORRELATION_FROM = 10;

    /** Share of the last deviation from the line that is left a year later. */
    private static final double DEVIATION_KEPT_PER_YEAR = 0.8;

    private final double[] times;
    private final double slope;
    private final double anchorTime;
    private final double anchorValue;
    private final double meanTime;
    private final double spread;
    private final double scale;
    private final double lastDeviation;

    /**
     * @param times distinct, ascending, decimal years; at least one
     * @param values one per time
     * @param floor s0: scatter that is assumed even where the points lie on a line, above 0
     */
    Projection(double[] times, double[] values, double floor) {
        this.times = times;
        meanTime = Arrays.stream(times).average().orElseThrow();
        spread = Arrays.stream(times).map(t -> (t - meanTime) * (t - meanTime)).sum();
        boolean robust = times.length >= ROBUST_FROM;
        slope = robust ? RobustStatistics.medianSlope(times, values) : leastSquaresSlope(values);
        anchorTime = robust ? RobustStatistics.median(times) : meanTime;
        anchorValue = robust
                ? RobustStatistics.median(values)
                : Arrays.stream(values).average().orElseThrow();
        double[] residuals = new double[times.length];
        Arrays.setAll(residuals, i -> values[i] - lineAt(times[i]));
        double[] clipped = robust ? RobustStatistics.clip(residuals, floor) : residuals;
        scale = residualScale(clipped, floor);
        lastDeviation = robust ? clipped[clipped.length - 1] : 0;
    }

    private double leastSquaresSlope(double[] values) {
        if (times.length == 1) {
            return 0;
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double products = 0;
        for (int i = 0; i < times.length; i++) {
            products += (times[i] - meanTime) * (values[i] - mean);
        }
        return products / spread;
    }

    private double residualScale(double[] residuals, double floor) {
        double squares = Arrays.stream(residuals).map(r -> r * r).sum();
        double plain = Math.sqrt((floor * floor + squares) / degreesOfFreedom());
        if (times.length < AUTOCORRELATION_FROM || squares <= 1e-12 * floor * floor) {
            return plain;
        }
        double neighbours = 0;
        for (int i = 1; i < residuals.length; i++) {
            neighbours += residuals[i] * residuals[i - 1];
        }
        double rho = Math.min(0.8, Math.max(0, neighbours / squares));
        return plain * Math.sqrt((1 + rho) / (1 - rho));
    }

    /** ν: number of points less one, at least 1. */
    int degreesOfFreedom() {
        return Math.max(1, times.length - 1);
    }

    /** ŷ: the line at that time, and what is left there of the latest point's deviation from it. */
    double valueAt(double time) {
        return lineAt(time) + deviationAt(time);
    }

    /** As ŷ, with half the slope from the latest point on. */
    double dampedAt(double time) {
        return lineAt(latest()) + deviationAt(time) + 0.5 * slope * ahead(time);
    }

    private double lineAt(double time) {
        return anchorValue + slope * (time - anchorTime);
    }

    /** λ: where a robust line passes the latest point, the forecast starts from the point and returns to the line. */
    private double deviationAt(double time) {
        return lastDeviation * Math.pow(DEVIATION_KEPT_PER_YEAR, ahead(time));
    }

    /** se: standard error of a single value at that time, above 0. It grows with the distance from the latest point. */
    double standardErrorAt(double time) {
        double distance = time - meanTime;
        double leverage = times.length == 1 ? 0 : distance * distance / spread;
        return scale * Math.sqrt(1 + 1.0 / times.length + leverage + ahead(time) * ahead(time));
    }

    private double ahead(double time) {
        return Math.max(0, time - latest());
    }

    private double latest() {
        return times[times.length - 1];
    }
}
