package org.indicatorwatch.readings.collecting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingState;

/** A submission with those of its figures that the reader covers, and the steps that were taken, oldest first. */
public record SubmissionDetail(@JsonUnwrapped SubmissionView submission, List<Cell> cells, List<Step> history) {

    /**
     * A figure that is asked for.
     *
     * @param draft whether value, state, numerator, denominator and comment are drafted, not submitted
     * @param state null if there is no figure yet
     */
    public record Cell(
            String indicator,
            String name,
            String unit,
            BigDecimal value,
            ReadingState state,
            BigDecimal numerator,
            BigDecimal denominator,
            String comment,
            boolean draft,
            String author,
            Instant recordedAt,
            Earlier lastPeriod,
            Earlier lastYear) {

        static Cell of(Indicator indicator, CellContent now, Earlier lastPeriod, Earlier lastYear) {
            return new Cell(
                    indicator.code,
                    indicator.name,
                    indicator.unit,
                    now.value,
                    now.state,
                    now.numerator,
                    now.denominator,
                    now.comment,
                    now.draft,
                    now.author,
                    now.recordedAt,
                    lastPeriod,
                    lastYear);
        }
    }

    /** What is said of a cell so far, by a draft or a reading. */
    record CellContent(
            BigDecimal value,
            ReadingState state,
            BigDecimal numerator,
            BigDecimal denominator,
            String comment,
            boolean draft,
            String author,
            Instant recordedAt) {

        static final CellContent NOTHING = new CellContent(null, null, null, null, null, false, null, null);

        static CellContent of(Draft draft) {
            return new CellContent(
                    draft.value,
                    draft.state,
                    draft.numerator,
                    draft.denominator,
                    draft.comment,
                    true,
                    draft.author,
                    draft.recordedAt);
        }

        static CellContent of(Reading reading) {
            return new CellContent(
                    reading.value,
                    reading.state,
                    reading.numerator,
                    reading.denominator,
                    reading.comment,
                    false,
                    reading.author,
                    reading.recordedAt);
        }
    }

    /** What was reported for another period; value and state are null if nothing was. */
    public record Earlier(Period period, BigDecimal value, ReadingState state) {

        static Earlier of(Period period, Reading reading) {
            return new Earlier(period, reading == null ? null : reading.value, reading == null ? null : reading.state);
        }
    }

    /** A step that somebody took. */
    public record Step(Instant at, String actor, SubmissionEvent.Action action, String comment) {

        static Step of(SubmissionEvent event) {
            return new Step(event.at, event.actor, event.action, event.comment);
        }
    }
}
