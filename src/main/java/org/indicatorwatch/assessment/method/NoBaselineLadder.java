package org.indicatorwatch.assessment.method;

import java.util.Set;

/** A promise without a starting figure, judged by its projection alone (method.md, "No baseline"). */
final class NoBaselineLadder {

    private NoBaselineLadder() {}

    static Judgement judge(Evidence evidence) {
        PathStanding standing = new PathStanding(
                null,
                null,
                null,
                null,
                null,
                evidence.requiredPerYear(),
                evidence.goal().tolerance(),
                null);
        Set<Flag> flags = evidence.flags();
        flags.add(Flag.NO_BASELINE);
        Ruling ruling = evidence.last()
                ? Ruling.decided(evidence.met(), Mode.REACH)
                : Ruling.ungauged(status(evidence.met(), evidence.probability()), Mode.REACH, false);
        return evidence.judgement(ruling, standing, evidence.outlook(null), flags);
    }

    private static Status status(boolean met, double probability) {
        if (Tolerance.atLeast(probability, 0.5)) {
            return met ? Status.ACHIEVED : Status.ON_TRACK;
        }
        return met || Tolerance.atLeast(probability, 0.15) ? Status.WATCH : Status.OFF_TRACK;
    }
}
