package org.indicatorwatch.assessment.method;

/**
 * A raw status with what decides whether it takes effect at once.
 *
 * @param mode null where the rule knows neither reach nor hold
 * @param gauge R in reach, c in hold; null where the status rests on neither
 * @param rung which step of its ladder gave the status, whatever the probability added; null where there is no gauge
 * @param early whether the first year eased it
 * @param last whether the final reading gave it
 */
record Ruling(Status status, Mode mode, Double gauge, Enum<?> rung, boolean early, boolean last) {

    /** A status that rests on neither pace nor headroom. */
    static Ruling ungauged(Status status, Mode mode, boolean last) {
        return new Ruling(status, mode, null, null, false, last);
    }

    /** The end of a plan: met or not. */
    static Ruling decided(boolean met, Mode mode) {
        return ungauged(met ? Status.ACHIEVED : Status.MISSED, mode, true);
    }

    /** Whether both stand on the same step for the same reasons, so that only the probability tells them apart. */
    boolean samePlace(Ruling other) {
        return mode == other.mode && rung == other.rung && early == other.early && last == other.last;
    }
}
