package org.indicatorwatch.assessment.method;

import java.util.List;

import org.indicatorwatch.catalogue.PathShape;

/**
 * Where the series should be at a time (method.md, "Required path"): through baseline, milestones and goal, each piece
 * linear or with equal yearly growth.
 */
final class RequiredPath {

    /** A value that the path passes through, at a time in decimal years. */
    record Knot(double time, double value) {}

    private final List<Knot> knots;
    private final PathShape shape;

    /**
     * @param knots by time, distinct times: the baseline first, the goal last
     */
    RequiredPath(List<Knot> knots, PathShape shape) {
        this.knots = List.copyOf(knots);
        this.shape = shape;
    }

    /** The required value; before the baseline that of the baseline, after the goal that of the goal. */
    double at(double time) {
        Knot from = knots.get(0);
        for (Knot to : knots.subList(1, knots.size())) {
            if (time < to.time()) {
                return between(from, to, time);
            }
            from = to;
        }
        return from.value();
    }

    private double between(Knot from, Knot to, double time) {
        double share = Math.max(0, (time - from.time()) / (to.time() - from.time()));
        return compound(from, to)
                ? from.value() * Math.pow(to.value() / from.value(), share)
                : from.value() + (to.value() - from.value()) * share;
    }

    private boolean compound(Knot from, Knot to) {
        return shape == PathShape.COMPOUND && sameSign(from.value(), to.value());
    }

    /** Whether some piece is linear although compound growth was asked for. */
    boolean fallback() {
        for (int i = 1; i < knots.size(); i++) {
            if (shape == PathShape.COMPOUND && !compound(knots.get(i - 1), knots.get(i))) {
                return true;
            }
        }
        return false;
    }

    boolean hasMilestones() {
        return knots.size() > 2;
    }

    /** Whether the way from baseline to goal is one piece of equal yearly growth. */
    boolean isCompound() {
        return knots.size() == 2 && compound(knots.get(0), knots.get(1));
    }

    /** a·b &gt; 0, safe against underflow. */
    static boolean sameSign(double a, double b) {
        return Math.signum(a) * Math.signum(b) > 0;
    }
}
