package org.indicatorwatch.readings.collecting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.indicatorwatch.catalogue.Period;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingState;

/** A submission with its figures and the steps that were taken, oldest first. */
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
            Earlier lastYear) {}

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
