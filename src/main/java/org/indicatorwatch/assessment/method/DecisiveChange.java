package org.indicatorwatch.assessment.method;

import java.util.OptionalDouble;

/**
 * Changes too clear to wait for another reading (method.md, "Hysteresis"): pace or headroom lies well past the threshold
 * that borders the confirmed status. A change is the probability's alone, and then never decisive, where the latest
 * reading stands on the same step of the ladder as the last one that gave the confirmed status.
 */
final class DecisiveChange {

    private static final double DECISIVE_MARGIN = 0.05;

    private DecisiveChange() {}

    /**
     * @param confirmed any status but NO_DATA
     * @param basis the last ruling that gave the confirmed status
     */
    static boolean change(Status confirmed, Ruling basis, Ruling latest) {
        if (latest.gauge() == null || latest.samePlace(basis)) {
            return false;
        }
        boolean worse = latest.status().worseThan(confirmed);
        if (!worse && !latest.status().betterThan(confirmed)) {
            return false;
        }
        return switch (latest.mode()) {
            case REACH -> reach(confirmed, worse, latest.gauge());
            case HOLD -> hold(confirmed, worse, latest.gauge());
        };
    }

    private static boolean reach(Status confirmed, boolean worse, double pace) {
        OptionalDouble border = paceBorder(confirmed, worse);
        return border.isPresent()
                && (worse
                        ? Tolerance.atMost(pace, border.getAsDouble() - DECISIVE_MARGIN)
                        : Tolerance.atLeast(pace, border.getAsDouble() + DECISIVE_MARGIN));
    }

    private static OptionalDouble paceBorder(Status confirmed, boolean worse) {
        return switch (confirmed) {
            case ACHIEVED, ON_TRACK -> OptionalDouble.of(StatusLadder.FULL_PACE);
            case WATCH -> OptionalDouble.of(worse ? StatusLadder.PARTIAL_PACE : StatusLadder.FULL_PACE);
            case OFF_TRACK -> OptionalDouble.of(worse ? 0 : StatusLadder.PARTIAL_PACE);
            case MOVING_AWAY -> OptionalDouble.of(0);
            case CRITICAL -> OptionalDouble.of(StatusLadder.PARTIAL_PACE);
            case MISSED, NO_DATA -> OptionalDouble.empty();
        };
    }

    /** Headroom used grows as things get worse. */
    private static boolean hold(Status confirmed, boolean worse, double used) {
        OptionalDouble border = headroomBorder(confirmed, worse);
        return border.isPresent()
                && (worse
                        ? Tolerance.atLeast(used, border.getAsDouble() + DECISIVE_MARGIN)
                        : Tolerance.atMost(used, border.getAsDouble() - DECISIVE_MARGIN));
    }

    private static OptionalDouble headroomBorder(Status confirmed, boolean worse) {
        return switch (confirmed) {
            case ON_TRACK -> OptionalDouble.of(HoldLine.SHRINKING);
            case WATCH -> OptionalDouble.of(worse ? HoldLine.SPENT : HoldLine.SHRINKING);
            case OFF_TRACK, CRITICAL -> OptionalDouble.of(HoldLine.SPENT);
            case ACHIEVED, MOVING_AWAY, MISSED, NO_DATA -> OptionalDouble.empty();
        };
    }
}
