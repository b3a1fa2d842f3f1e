package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;
import java.util.Set;

/** A target that its baseline meets already, so that the line is to be held (method.md, "Status", hold). */
final class HoldLine {

    static final double SPENT = 0.85;
    static final double SHRINKING = 0.60;
    private static final double ROOM_SHARE_OF_GOAL = 0.02;

    /** What applies first, whatever the probability adds. */
    private enum Rung {
        NOT_MET,
        AT_LIMIT,
        SPENT,
        SHRINKING,
        AMPLE
    }

    private HoldLine() {}

    static Judgement judge(Evidence evidence) {
        JudgedSeries series = evidence.series();
        Goal goal = evidence.goal();
        double margin = goal.margin(evidence.y());
        double used = (goal.margin(series.base()) - margin) / room(goal, series.base(), series.unit());
        PathStanding standing = new PathStanding(
                goal.effective(),
                margin,
                null,
                series.horizon().share(evidence.now()),
                null,
                null,
                goal.tolerance(),
                used);
        double next = evidence.probabilityAt(series.horizon().next(evidence.now()));
        Ruling ruling = rule(evidence, used, Math.min(next, evidence.probability()));
        Set<Flag> flags = evidence.flags();
        if (ruling.rung() == Rung.NOT_MET && ruling.status() == Status.WATCH) {
            flags.add(Flag.SMALL_NUMBERS);
        }
        return evidence.judgement(ruling, standing, evidence.outlook(next), flags);
    }

    /** M0: the headroom at the start, at least a little. */
    private static double room(Goal goal, double base, double unit) {
        return goal.twoSided()
                ? Math.max(goal.tolerance(), unit)
                : Math.max(goal.sign() * (base - goal.effective()), Math.max(unit, ROOM_SHARE_OF_GOAL * goal.scale()));
    }

    private static Ruling rule(Evidence evidence, double used, double probability) {
        if (evidence.last()) {
            return Ruling.decided(evidence.met(), Mode.HOLD);
        }
        Rung rung = rung(evidence, used);
        Status status =
                switch (rung) {
                    case NOT_MET -> SmallNumbers.mayBeChance(evidence) ? Status.WATCH : Status.CRITICAL;
                    case AT_LIMIT -> Status.ON_TRACK;
                    case SPENT, SHRINKING, AMPLE -> status(rung, probability);
                };
        return new Ruling(status, Mode.HOLD, used, rung, false, false);
    }

    private static Rung rung(Evidence evidence, double used) {
        if (!evidence.met()) {
            return Rung.NOT_MET;
        }
        if (atLimit(evidence.goal(), evidence.series())) {
            return Rung.AT_LIMIT;
        }
        if (Tolerance.above(used, SPENT)) {
            return Rung.SPENT;
        }
        return Tolerance.above(used, SHRINKING) ? Rung.SHRINKING : Rung.AMPLE;
    }

    private static Status status(Rung rung, double probability) {
        if (rung == Rung.SPENT || Tolerance.below(probability, 0.5)) {
            return Status.OFF_TRACK;
        }
        return rung == Rung.SHRINKING || Tolerance.below(probability, 0.8) ? Status.WATCH : Status.ON_TRACK;
    }

    /** Whether the goal lies where the indicator cannot go further, such as 100 % coverage. */
    private static boolean atLimit(Goal goal, JudgedSeries series) {
        BigDecimal limit =
                goal.sign() > 0 ? series.range().max() : series.range().min();
        double past = limit == null ? -1 : goal.sign() * (goal.effective() - limit.doubleValue());
        return goal.sign() != 0 && past >= -1e-9 * Math.max(1, goal.scale());
    }
}
