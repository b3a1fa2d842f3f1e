package org.indicatorwatch.assessment.method;

/** International progress without a target: growth against common thresholds that shrink near a natural limit. */
final class OpenEndedProgress {

    private static final double SUBSTANTIAL = 0.015;
    private static final double MODERATE = 0.005;
    private static final double STEEPNESS = 4.44;

    private OpenEndedProgress() {}

    /**
     * @param growth v: growth per year in the good direction
     * @param base B, not 0
     * @param limit L; null for none
     */
    static InternationalProgress of(double growth, double base, Double limit) {
        double room = limit == null ? 1 : room(Math.abs(base), Math.abs(limit));
        return new InternationalProgress(
                null, score(growth, room), InternationalMeasure.status(growth, SUBSTANTIAL * room, MODERATE * room));
    }

    /** C: 1 far from the limit, 0 at it. */
    private static double room(double base, double limit) {
        if (base >= 2 * limit) {
            return 1;
        }
        double nearness = base <= limit ? base / limit : (2 * limit - base) / limit;
        return 1 - Math.pow(nearness, STEEPNESS);
    }

    private static double score(double growth, double room) {
        if (Tolerance.below(growth, 0)) {
            return Math.max(125 * growth - 2.5, -5);
        }
        if (room == 0) {
            return 5;
        }
        if (Tolerance.atLeast(growth, SUBSTANTIAL * room)) {
            return Math.min(500 * growth / room - 5, 5);
        }
        return Tolerance.atLeast(growth, MODERATE * room) ? 250 * growth / room - 1.25 : 500 * growth / room - 2.5;
    }
}
