package org.indicatorwatch.assessment.method;

import java.util.List;
import java.util.function.Function;

import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.Milestone;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.LevelRule;

/** The series as it is, judged by a level or an about rule; cumulative figures enter as full-year estimates. */
final class LevelSeries {

    private LevelSeries() {}

    static JudgedSeries of(LevelRule rule, SeriesSource source, List<Milestone> milestones) {
        Goal goal = Goal.of(rule);
        return judged(source, milestones, point -> goal);
    }

    static JudgedSeries of(AboutRule rule, SeriesSource source, List<Milestone> milestones) {
        Goal goal = Goal.of(rule, source.base(), source.definition().polarity());
        return judged(source, milestones, point -> goal);
    }

    private static JudgedSeries judged(SeriesSource source, List<Milestone> milestones, Function<Point, Goal> goalAt) {
        YearToDate years = source.yearToDate();
        List<Point> points = source.readings().stream()
                .map(r -> new Point(r, years.fullYear(r), years.fullYear(r), years.partial(r), null, false))
                .toList();
        SeriesDefinition definition = source.definition();
        return new JudgedSeries(
                source.horizon(),
                source.base(),
                points,
                goalAt,
                definition.path(),
                milestones,
                definition.range(),
                definition.reportingUnit(),
                definition.measure() == Measure.RATE);
    }
}
