package org.indicatorwatch.assessment.method;

/** Bounds that keep an indicative probability from sounding certain. */
final class Probability {

    private static final double MIN_PROBABILITY = 0.02;
    private static final double MAX_PROBABILITY = 0.98;

    private Probability() {}

    /** Clamped to [0.02, 0.98] (method.md, "Projection to the goal date"). */
    static double clamp(double probability) {
        return Math.min(MAX_PROBABILITY, Math.max(MIN_PROBABILITY, probability));
    }

    /** Once the final reading is in there is nothing left to chance. */
    static double certain(boolean met) {
        return met ? 1 : 0;
    }
}
