package org.indicatorwatch.assessment.method;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.indicatorwatch.catalogue.Milestone;
import org.indicatorwatch.catalogue.NaturalRange;
import org.indicatorwatch.catalogue.PathShape;

/**
 * A series in the terms of a level, about or benchmark rule.
 *
 * @param base B; null without a baseline
 * @param points one per judged reading, by time
 * @param goalAt the goal as seen from a point (from the baseline where the point is null); its scale may depend on it
 * @param milestones of the required path
 * @param range natural limits of what is judged
 * @param unit u, the reporting unit
 * @param countsCases whether the figures are rates, whose numerators count cases
 */
record JudgedSeries(
        Horizon horizon,
        Double base,
        List<Point> points,
        Function<Point, Goal> goalAt,
        PathShape shape,
        List<Milestone> milestones,
        NaturalRange range,
        double unit,
        boolean countsCases) {

    /**
     * The points that a trend up to that one is drawn through: later figures of a year replace its earlier estimates,
     * and points without a reference are left out.
     */
    List<Point> trendUpTo(int index) {
        List<Point> trend = new ArrayList<>();
        for (Point point : points.subList(0, index + 1)) {
            int year = point.reading().period().year();
            trend.removeIf(
                    earlier -> earlier.estimated() && earlier.reading().period().year() == year);
            if (!point.missing()) {
                trend.add(point);
            }
        }
        return trend;
    }

    /** The required path of a target that is still to be reached; base must not be null. */
    RequiredPath path(Goal goal) {
        var knots = new ArrayList<RequiredPath.Knot>();
        if (horizon.start() < horizon.goal()) {
            knots.add(new RequiredPath.Knot(horizon.start(), base));
            milestones.stream()
                    .filter(m ->
                            m.period().end() > horizon.start() && m.period().end() < horizon.goal())
                    .sorted((a, b) -> a.period().compareTo(b.period()))
                    .forEach(m -> {
                        knots.removeIf(knot -> knot.time() == m.period().end() && knot.time() > horizon.start());
                        knots.add(new RequiredPath.Knot(
                                m.period().end(), m.value().doubleValue()));
                    });
        }
        knots.add(new RequiredPath.Knot(horizon.goal(), goal.value()));
        return new RequiredPath(knots, shape);
    }

    /** REACH or HOLD; without a baseline a target is always still to be reached. */
    Mode mode(Goal goal) {
        return base != null && goal.met(base) ? Mode.HOLD : Mode.REACH;
    }
}
