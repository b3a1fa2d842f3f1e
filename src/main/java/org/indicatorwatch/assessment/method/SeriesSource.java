package org.indicatorwatch.assessment.method;

import java.util.List;
import java.util.Map;

import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Period;

/**
 * One series laid out for judgement.
 *
 * @param baseline null if there is none
 * @param history every figure, before the baseline and after the goal too, with the baseline as one of them
 * @param reported every figure as reported, without the baseline
 * @param readings the judged ones: after the baseline, up to the final one
 */
record SeriesSource(
        SeriesDefinition definition,
        Baseline baseline,
        FullYearFigures history,
        FullYearFigures reported,
        List<Observation> readings,
        Map<String, ReferenceSeries> references,
        Horizon horizon) {

    static SeriesSource of(Series series, Baseline baseline, Period goalPeriod) {
        FullYearFigures reported = FullYearFigures.of(series.observations());
        Double start = baseline == null ? null : baseline.period().end();
        Horizon horizon =
                new Horizon(start, goalPeriod.end(), series.definition().frequency());
        return new SeriesSource(
                series.definition(),
                baseline,
                reported.with(baseline),
                reported,
                reported.judged(horizon),
                series.references(),
                horizon);
    }

    /** B as entered; null if there is none. */
    Double base() {
        return baseline == null ? null : baseline.value().doubleValue();
    }

    /**
     * The figure of the same period a year before, the baseline's too; null if there is none. A flow over one length of
     * time is not the same as a flow over another, even if both end together.
     */
    Observation yearBefore(Observation reading) {
        Observation before = history.yearBefore(reading);
        boolean lengthMatters =
                definition.measure() == Measure.FLOW && definition.accumulation() == Accumulation.PERIOD;
        boolean comparable = before != null
                && (!lengthMatters
                        || before.period().frequency() == reading.period().frequency());
        return comparable ? before : null;
    }

    YearToDate yearToDate() {
        return new YearToDate(definition, history);
    }
}
