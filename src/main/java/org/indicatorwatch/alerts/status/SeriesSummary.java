package org.indicatorwatch.alerts.status;

import java.math.BigDecimal;
import java.util.Objects;

import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.assessment.FigureDecimals;
import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.method.SeriesDefinition;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.SimpleRule;

/**
 * What an assessment says of one series: the whole target, or a part of a compound.
 *
 * @param unit of the indicator; empty for the whole of a compound
 * @param decimals with which its figures are shown: more than the indicator's where they would contradict the verdict
 * @param measure of the indicator; null for the whole of a compound
 * @param frequency of the indicator; null for the whole of a compound
 * @param reference name of the region that it is compared with; null where it is not
 */
public record SeriesSummary(
        Bilingual name,
        String unit,
        int decimals,
        Measure measure,
        Frequency frequency,
        String reference,
        StoredResult result) {

    private static final int COMPOUND_DECIMALS = 2;

    /** @param reference name of the region that it is compared with; null where it is not */
    static SeriesSummary of(Bilingual name, String reference, StoredResult result) {
        SeriesDefinition definition = result.terms().definition();
        return result.terms().rule() instanceof SimpleRule
                ? new SeriesSummary(
                        name,
                        Objects.requireNonNullElse(definition.unit(), ""),
                        FigureDecimals.of(result),
                        definition.measure(),
                        definition.frequency(),
                        reference,
                        result)
                : new SeriesSummary(name, "", COMPOUND_DECIMALS, null, null, reference, result);
    }

    public Status status() {
        return result.status();
    }

    public boolean holds() {
        return result.holds();
    }

    /** Of the latest judged reading; null without one. */
    public Period period() {
        return result.period();
    }

    /** The latest judged reading as entered; null without one. */
    public BigDecimal value() {
        return result.value();
    }
}
