package org.indicatorwatch.assessment.preview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.Milestone;
import org.indicatorwatch.catalogue.NaturalRange;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.PathShape;
import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.Polarity;

/**
 * A what-if: a target and its figures, none of them stored.
 *
 * @param series figures of the parts of a compound that name an indicator, by its code
 * @param references the same indicator's figures in the regions that benchmarks name, by region code
 * @param asOf the day to judge staleness on; today if null
 */
public record PreviewRequest(
        String unit,
        Integer decimals,
        Polarity polarity,
        Frequency frequency,
        Measure measure,
        Accumulation accumulation,
        NaturalRange range,
        PathShape path,
        Nature nature,
        Baseline baseline,
        Goal goal,
        List<Milestone> milestones,
        List<Figure> readings,
        Map<String, PartSeries> series,
        Map<String, ReferenceSeries> references,
        LocalDate asOf) {

    public record Goal(Period period, GoalRule rule) {}

    public record Figure(Period period, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {}

    /** What it leaves out it takes from the request. */
    public record PartSeries(
            String unit,
            Integer decimals,
            Polarity polarity,
            Frequency frequency,
            Measure measure,
            Accumulation accumulation,
            NaturalRange range,
            PathShape path,
            Baseline baseline,
            List<Figure> readings) {}

    public record ReferenceSeries(Frequency frequency, List<Figure> readings) {}
}
