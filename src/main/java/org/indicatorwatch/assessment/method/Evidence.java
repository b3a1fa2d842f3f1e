package org.indicatorwatch.assessment.method;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The readings up to one of them, in the rule's terms, with the line through them.
 *
 * @param trend the points fitted, without the baseline; the last is the latest reading
 */
record Evidence(JudgedSeries series, Goal goal, List<Point> trend, Projection projection) {

    private static final double FLOOR_SHARE_OF_DISTANCE = 0.15;
    private static final double FLOOR_SHARE_OF_GOAL = 0.03;

    static Evidence upTo(JudgedSeries series, int index) {
        List<Point> trend = series.trendUpTo(index);
        Goal goal = series.goalAt().apply(trend.get(trend.size() - 1));
        int offset = series.base() == null ? 0 : 1;
        double[] times = new double[trend.size() + offset];
        double[] values = new double[times.length];
        if (series.base() != null) {
            times[0] = series.horizon().start();
            values[0] = series.base();
        }
        for (int i = 0; i < trend.size(); i++) {
            times[i + offset] = trend.get(i).time();
            values[i + offset] = trend.get(i).y();
        }
        return new Evidence(series, goal, trend, new Projection(times, values, floor(series, goal)));
    }

    /** s0 of method.md: scatter that a short series is given at least. */
    private static double floor(JudgedSeries series, Goal goal) {
        double distance = series.base() == null ? 0 : Math.abs(goal.value() - series.base());
        double share = distance > 0 ? FLOOR_SHARE_OF_DISTANCE * distance : FLOOR_SHARE_OF_GOAL * goal.scale();
        return Math.max(series.unit(), share);
    }

    Point latest() {
        return trend.get(trend.size() - 1);
    }

    double y() {
        return latest().y();
    }

    double now() {
        return latest().time();
    }

    boolean last() {
        return series.horizon().reachedBy(now());
    }

    boolean met() {
        return goal.met(y());
    }

    /** P at that time; certain once the final reading is in. */
    double probabilityAt(double time) {
        if (last()) {
            return Probability.certain(met());
        }
        return goal.probability(
                projection.valueAt(time), projection.standardErrorAt(time), projection.degreesOfFreedom());
    }

    double probability() {
        return probabilityAt(series.horizon().goal());
    }

    /** The projection to the goal with P, and with the chance of the next reading where that is asked for. */
    Outlook outlook(Double nextProbability) {
        return Outlook.of(projection, series.horizon().goal(), series.range(), probability(), nextProbability);
    }

    /** need: change per year that still reaches the goal; null once the final reading is in. */
    Double requiredPerYear() {
        return last() ? null : (goal.value() - y()) / (series.horizon().goal() - now());
    }

    /** What must be said of the figures themselves. */
    Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (trend.stream().anyMatch(Point::estimated)) {
            flags.add(Flag.ESTIMATED);
        }
        if (trend.stream().anyMatch(Point::carried)) {
            flags.add(Flag.REFERENCE_CARRIED);
        }
        return flags;
    }

    Judgement judgement(Ruling ruling, PathStanding standing, Outlook outlook, Set<Flag> flags) {
        return new Judgement(ruling, met(), met(), standing, outlook, null, y(), flags);
    }
}
