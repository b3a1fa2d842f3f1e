package org.indicatorwatch.assessment.method;

import java.util.List;

/**
 * What past changes say of the next (method.md, "Yearly change", next-period P).
 *
 * @param mean of the changes
 * @param probability P that the next change meets the limit, 0.02 to 0.98
 * @param degreesOfFreedom number of changes, at least 1
 */
record ChangeOutlook(double mean, double probability, int degreesOfFreedom) {

    private static final double FLOOR_SHARE_OF_LIMIT = 0.25;

    /**
     * @param changes at least one
     * @param unit u, the reporting unit, above 0
     */
    static ChangeOutlook of(List<Double> changes, Goal limit, double unit) {
        int count = changes.size();
        double mean = changes.stream().mapToDouble(c -> c).average().orElseThrow();
        double floor = Math.max(unit, FLOOR_SHARE_OF_LIMIT * Math.abs(limit.value()));
        double squares =
                changes.stream().mapToDouble(c -> (c - mean) * (c - mean)).sum();
        double error = Math.sqrt((floor * floor + squares) / count) * Math.sqrt(1 + 1.0 / count);
        return new ChangeOutlook(mean, limit.probability(mean, error, count), count);
    }
}
