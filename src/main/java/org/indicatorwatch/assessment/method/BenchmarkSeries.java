package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;
import java.util.List;

import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.NaturalRange;
import org.indicatorwatch.catalogue.PathShape;
import org.indicatorwatch.catalogue.rule.BenchmarkOperator;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.Polarity;

/**
 * The difference x to the reference region, whose goal is 0 (method.md, "Benchmark"). The path is linear and has no
 * milestones, since those are levels; the indicator's natural range does not limit a difference. Where neither
 * direction is good, near means within the share of the reference on either side.
 */
final class BenchmarkSeries {

    private final BenchmarkRule rule;
    private final SeriesSource source;
    private final ReferenceSeries reference;
    private final FullYearFigures figures;
    private final YearToDate referenceYears;

    private BenchmarkSeries(BenchmarkRule rule, SeriesSource source) {
        this.rule = rule;
        this.source = source;
        this.reference = source.references()
                .getOrDefault(
                        rule.region(), new ReferenceSeries(source.definition().frequency(), List.of()));
        this.figures = FullYearFigures.of(reference.observations());
        this.referenceYears = new YearToDate(source.definition(), figures);
    }

    static JudgedSeries of(BenchmarkRule rule, SeriesSource source) {
        return new BenchmarkSeries(rule, source).judged();
    }

    private JudgedSeries judged() {
        YearToDate years = source.yearToDate();
        List<Point> points = source.readings().stream()
                .map(r -> point(r, years.fullYear(r), years.partial(r)))
                .toList();
        Point base = basePoint();
        return new JudgedSeries(
                base == null ? withoutStart() : source.horizon(),
                base == null ? null : base.y(),
                points,
                latest -> goal(latest == null || latest.missing() ? base : latest, base),
                PathShape.LINEAR,
                List.of(),
                NaturalRange.UNBOUNDED,
                source.definition().reportingUnit(),
                source.definition().measure() == Measure.RATE);
    }

    private Horizon withoutStart() {
        return new Horizon(null, source.horizon().goal(), source.horizon().cadence());
    }

    /** The baseline against the reference of the same period, which is never carried forward; null if missing. */
    private Point basePoint() {
        if (source.baseline() == null || figures.at(source.baseline().period()) == null) {
            return null;
        }
        Observation entered = source.history().at(source.baseline().period());
        return point(entered, entered.value(), false);
    }

    private Point point(Observation reading, BigDecimal value, boolean estimated) {
        Observation same = figures.at(reading.period());
        Observation used = same != null ? same : carried(reading);
        if (used == null) {
            return new Point(reading, value, null, estimated, null, false);
        }
        BigDecimal compared = referenceYears.fullYear(used);
        return new Point(reading, value, value.subtract(demanded(compared)), estimated, compared, same == null);
    }

    private Observation carried(Observation reading) {
        Observation last = figures.before(reading.period());
        boolean near = last != null
                && reading.lastMonth() - last.lastMonth()
                        <= reference.frequency().months();
        return near ? last : null;
    }

    /** What the reference asks for: itself, or for near a share of it less where higher is better, more where lower. */
    private BigDecimal demanded(BigDecimal referenceValue) {
        if (rule.op() != BenchmarkOperator.NEAR) {
            return referenceValue;
        }
        BigDecimal ease = rule.effectiveWithin()
                .multiply(BigDecimal.valueOf(source.definition().polarity().sign()));
        return referenceValue.multiply(BigDecimal.ONE.subtract(ease));
    }

    private Goal goal(Point point, Point base) {
        double scale = point == null ? 0 : point.referenceSize();
        if (rule.op() != BenchmarkOperator.NEAR) {
            return Goal.of(rule.op().comparison(), 0, scale);
        }
        Polarity polarity = source.definition().polarity();
        return switch (polarity) {
            case HIGHER -> Goal.of(Operator.AT_LEAST, 0, scale);
            case LOWER -> Goal.of(Operator.AT_MOST, 0, scale);
            case NONE ->
                new Goal(
                        0,
                        base == null ? 0 : -base.value().signum(),
                        false,
                        rule.effectiveWithin().doubleValue() * scale,
                        true,
                        scale);
        };
    }
}
