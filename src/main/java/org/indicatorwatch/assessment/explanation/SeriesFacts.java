package org.indicatorwatch.assessment.explanation;

import java.math.BigDecimal;

import org.indicatorwatch.assessment.FigureDecimals;
import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.assessment.method.SeriesDefinition;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.format.FigureFormat;
import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.SimpleRule;

/**
 * All that is to be told of one rule on one series.
 *
 * @param subject what the figures are of
 * @param everyYear whether each calendar year is judged by itself
 */
record SeriesFacts(
        AssessmentResult result,
        SimpleRule rule,
        boolean everyYear,
        String subject,
        SeriesDefinition definition,
        Period goalPeriod,
        SentenceNames names,
        ExplanationWords wording,
        FigureFormat amounts) {

    /** @param everyYear whether the whole that the rule belongs to judges each calendar year by itself */
    static SeriesFacts of(StoredResult result, boolean everyYear, SentenceNames names, ExplanationWords wording) {
        SimpleRule rule = (SimpleRule) result.terms().rule();
        SeriesDefinition definition = result.terms().definition();
        return new SeriesFacts(
                result.figures(),
                rule,
                everyYear || rule.everyYear(),
                subject(rule, names, wording),
                definition,
                result.terms().goalPeriod(),
                names,
                wording,
                new FigureFormat(
                        definition.unit(), FigureDecimals.of(result), definition.measure(), wording.language()));
    }

    private static String subject(SimpleRule rule, SentenceNames names, ExplanationWords wording) {
        if (rule.indicator() != null) {
            String own = names.indicators().apply(rule.indicator());
            return own != null ? own : wording.say("subject.code", rule.indicator());
        }
        return names.subject() != null ? names.subject() : wording.say("subject.indicator");
    }

    /** The same under another name. */
    SeriesFacts calling(String other) {
        return new SeriesFacts(result, rule, everyYear, other, definition, goalPeriod, names, wording, amounts);
    }

    /** Whether the final reading is in. */
    boolean ended() {
        return result.latestPeriod() != null && result.latestPeriod().end() >= goalPeriod.end();
    }

    boolean met() {
        return Boolean.TRUE.equals(result.met());
    }

    boolean has(Flag flag) {
        return result.flags().contains(flag);
    }

    Baseline baseline() {
        return result.basis().baseline();
    }

    double judged() {
        return result.basis().judged();
    }

    BigDecimal shown(double figure) {
        return amounts.shown(figure);
    }

    /** Whether the latest figure covers only part of its year. */
    boolean partialYear() {
        Period latest = result.latestPeriod();
        return definition.accumulation() == Accumulation.YEAR_TO_DATE
                && latest.index() < latest.frequency().perYear();
    }

    /** The latest period; for a cumulative figure the year up to its end. */
    String period() {
        return definition.accumulation() == Accumulation.YEAR_TO_DATE
                ? wording.yearTo(result.latestPeriod())
                : wording.period(result.latestPeriod());
    }

    /** Name of the region that a benchmark looks up to. */
    String reference() {
        String name = rule instanceof BenchmarkRule benchmark ? names.regions().apply(benchmark.region()) : null;
        return name != null ? name : wording.say("reference.unnamed");
    }

    /** A status in the words of the mode; a limit on growth has the words of a line to hold. */
    String status(Status status) {
        boolean cap = rule instanceof ChangeRule change && new ChangeDemand(change).cap();
        boolean hold = cap || result.mode() == Mode.HOLD;
        return wording.status(status, hold ? Mode.HOLD : Mode.REACH);
    }
}
