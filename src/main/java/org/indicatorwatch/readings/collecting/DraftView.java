package org.indicatorwatch.readings.collecting;

import java.math.BigDecimal;
import java.time.Instant;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.readings.ReadingState;

/** A drafted figure in the REST interface. */
public record DraftView(
        String indicator,
        String region,
        Period period,
        ReadingState state,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        String comment,
        String reason,
        String author,
        Instant recordedAt,
        boolean draft) {

    public static DraftView of(Draft draft) {
        return new DraftView(
                draft.indicator,
                draft.region,
                Period.parse(draft.period),
                draft.state,
                draft.value,
                draft.numerator,
                draft.denominator,
                draft.comment,
                draft.reason,
                draft.author,
                draft.recordedAt,
                true);
    }
}
