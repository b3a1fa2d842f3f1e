package org.indicatorwatch.assessment.method;

import org.indicatorwatch.catalogue.period.Frequency;

/**
 * The time a plan covers, in decimal years (τ of method.md).
 *
 * @param start τ0, end of the baseline's period; null without a baseline
 * @param goal τ1, end of the goal's period
 * @param cadence how often readings come
 */
record Horizon(Double start, double goal, Frequency cadence) {

    /** Whether a reading at that time is the final one, which decides. */
    boolean reachedBy(double time) {
        return time >= goal;
    }

    /** f: share of the way from baseline to goal, 0 to 1; e of method.md where the time is the latest reading's. */
    double share(double time) {
        if (goal <= start) {
            return 1;
        }
        return Math.min(1, Math.max(0, (time - start) / (goal - start)));
    }

    /** Whether the time lies within the first year after the baseline. */
    boolean early(double time) {
        return Tolerance.below(time - start, 1);
    }

    /** The next time a reading is due, no later than the goal. */
    double next(double time) {
        return Math.min(time + cadence.years(), goal);
    }
}
