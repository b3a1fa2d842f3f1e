package org.indicatorwatch.assessment.method;

/** Comparisons that treat values within 1e-9 of a threshold as equal to it (method.md, "Notation"). */
final class Tolerance {

    private static final double EPSILON = 1e-9;

    private Tolerance() {}

    /** value ≥ threshold, or just under it. */
    static boolean atLeast(double value, double threshold) {
        return value >= threshold - EPSILON;
    }

    /** value ≤ threshold, or just over it. */
    static boolean atMost(double value, double threshold) {
        return value <= threshold + EPSILON;
    }

    /** value &lt; threshold by more than the tolerance. */
    static boolean below(double value, double threshold) {
        return !atLeast(value, threshold);
    }

    /** value &gt; threshold by more than the tolerance. */
    static boolean above(double value, double threshold) {
        return !atMost(value, threshold);
    }
}
