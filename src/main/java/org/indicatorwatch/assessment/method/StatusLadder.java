package org.indicatorwatch.assessment.method;

import java.util.Set;

/** A target that its baseline does not meet yet (method.md, "Status", reach). */
final class StatusLadder {

    static final double FULL_PACE = 0.95;
    static final double PARTIAL_PACE = 0.60;
    private static final double LATE_ELAPSED_SHARE = 0.6;
    private static final double DEAD_BAND = 0.02;

    /** What applies first, whatever the probability adds. */
    private enum Rung {
        MET,
        MOVING_AWAY,
        PACE_FULL,
        PACE_PARTIAL,
        PACE_LOW
    }

    private StatusLadder() {}

    static Judgement judge(Evidence evidence) {
        JudgedSeries series = evidence.series();
        Goal goal = evidence.goal();
        double base = series.base();
        RequiredPath path = series.path(goal);
        double due = path.at(evidence.now());
        double elapsed = series.horizon().share(evidence.now());
        double progress = (evidence.y() - base) / way(goal, base, series.unit());
        Pace pace = Pace.of(path, evidence, base, progress, elapsed);
        PathStanding standing = new PathStanding(
                due,
                goal.sign() * (evidence.y() - due),
                progress,
                elapsed,
                pace.ratio(),
                evidence.requiredPerYear(),
                goal.tolerance(),
                null);
        Ruling ruling = rule(evidence, base, elapsed, pace.ratio());
        Set<Flag> flags = evidence.flags();
        addIf(flags, path.fallback(), Flag.PATH_FALLBACK);
        addIf(flags, pace.fallback(), Flag.PACE_FALLBACK);
        addIf(flags, ruling.early(), Flag.EARLY);
        return evidence.judgement(ruling, standing, evidence.outlook(null), flags);
    }

    private static void addIf(Set<Flag> flags, boolean condition, Flag flag) {
        if (condition) {
            flags.add(flag);
        }
    }

    /**
     * T − B. Where a strict comparison is not met although nothing separates the two (or only rounding, on the wrong
     * side), one reporting unit in the good direction stands in.
     */
    private static double way(Goal goal, double base, double unit) {
        double way = goal.value() - base;
        return goal.sign() * way > 0 ? way : goal.sign() * unit;
    }

    private static Ruling rule(Evidence evidence, double base, double elapsed, double pace) {
        if (evidence.last()) {
            return Ruling.decided(evidence.met(), Mode.REACH);
        }
        double probability = evidence.probability();
        Rung rung = rung(evidence, base, pace);
        Status status = status(rung, elapsed, probability);
        boolean early = evidence.series().horizon().early(evidence.now()) && status.worseThan(Status.WATCH);
        return new Ruling(early ? Status.WATCH : status, Mode.REACH, pace, rung, early, false);
    }

    private static Rung rung(Evidence evidence, double base, double pace) {
        Goal goal = evidence.goal();
        double band = Math.max(evidence.series().unit(), DEAD_BAND * Math.abs(goal.value() - base));
        if (evidence.met()) {
            return Rung.MET;
        }
        if (Tolerance.below(goal.sign() * (evidence.y() - base), -band)) {
            return Rung.MOVING_AWAY;
        }
        if (Tolerance.atLeast(pace, FULL_PACE)) {
            return Rung.PACE_FULL;
        }
        return Tolerance.atLeast(pace, PARTIAL_PACE) ? Rung.PACE_PARTIAL : Rung.PACE_LOW;
    }

    private static Status status(Rung rung, double elapsed, double probability) {
        boolean hopeless = Tolerance.atLeast(elapsed, LATE_ELAPSED_SHARE) && Tolerance.below(probability, 0.10);
        return switch (rung) {
            case MET -> Tolerance.atLeast(probability, 0.5) ? Status.ACHIEVED : Status.WATCH;
            case MOVING_AWAY -> hopeless ? Status.CRITICAL : Status.MOVING_AWAY;
            case PACE_FULL -> Tolerance.atLeast(probability, 0.35) ? Status.ON_TRACK : Status.WATCH;
            case PACE_PARTIAL -> Tolerance.atLeast(probability, 0.15) ? Status.WATCH : Status.OFF_TRACK;
            case PACE_LOW -> hopeless ? Status.CRITICAL : Status.OFF_TRACK;
        };
    }
}
