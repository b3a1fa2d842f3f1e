package org.indicatorwatch.assessment.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;

/**
 * Path and readings for every period from baseline to goal, at the indicator's frequency. Without a baseline it starts
 * with the first reading. A reading at the baseline's own time is shown in its stead.
 */
final class Trajectory {

    private Trajectory() {}

    static List<TrajectoryPoint> of(SeriesSource source, RuleJudge judge) {
        Period first = first(source);
        if (first == null) {
            return List.of();
        }
        Map<Double, Double> values = values(source, judge);
        List<TrajectoryPoint> points = new ArrayList<>();
        double span = source.horizon().goal() - first.end();
        int steps = (int) Math.floor(span * first.frequency().perYear() + 1e-6);
        for (int step = 0; step <= steps; step++) {
            Period period = first.plus(step);
            points.add(new TrajectoryPoint(period, judge.pathAt(period.end()), values.get(period.end())));
        }
        return points;
    }

    /** The period of the indicator's frequency in which the baseline, or the first reading, ends; null without both. */
    private static Period first(SeriesSource source) {
        Frequency frequency = source.definition().frequency();
        if (source.baseline() != null) {
            return Period.containing(source.baseline().period().endDate(), frequency);
        }
        return source.readings().isEmpty()
                ? null
                : Period.containing(source.readings().get(0).period().endDate(), frequency);
    }

    private static Map<Double, Double> values(SeriesSource source, RuleJudge judge) {
        Map<Double, Double> values = new HashMap<>();
        if (source.baseline() != null) {
            values.put(source.horizon().start(), shownBase(source, judge));
        }
        for (int i = 0; i < source.readings().size(); i++) {
            values.put(source.readings().get(i).end(), judge.shownAt(i));
        }
        return values;
    }

    private static Double shownBase(SeriesSource source, RuleJudge judge) {
        Observation reported = source.reported().at(source.baseline().period());
        Double base = judge.shownBase();
        return base == null || reported == null
                ? base
                : Double.valueOf(base
                        + reported.value().subtract(source.baseline().value()).doubleValue());
    }
}
