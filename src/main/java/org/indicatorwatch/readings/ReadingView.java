package org.indicatorwatch.readings;

import java.math.BigDecimal;
import java.time.Instant;

import org.indicatorwatch.catalogue.period.Period;

/** A reading in the REST interface. */
public record ReadingView(
        String indicator,
        String region,
        Period period,
        ReadingState state,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        String comment,
        int revision,
        String author,
        Instant recordedAt) {

    public static ReadingView of(Reading reading) {
        return new ReadingView(
                reading.indicator,
                reading.region,
                reading.period(),
                reading.state,
                reading.value,
                reading.numerator,
                reading.denominator,
                reading.comment,
                reading.revision,
                reading.author,
                reading.recordedAt);
    }

    static ReadingView of(ReadingRevision revision) {
        return new ReadingView(
                revision.indicator,
                revision.region,
                Period.parse(revision.period),
                revision.state,
                revision.value,
                revision.numerator,
                revision.denominator,
                revision.comment,
                revision.revision,
                revision.author,
                revision.recordedAt);
    }
}
