package org.indicatorwatch.readings;

import java.math.BigDecimal;
import java.time.Instant;

/** One revision of a reading in the REST interface, with the value it replaced. */
public record RevisionView(
        int revision,
        ReadingState state,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        String comment,
        boolean deleted,
        BigDecimal oldValue,
        String author,
        Instant recordedAt,
        String reason) {

    static RevisionView of(ReadingRevision revision, ReadingRevision before) {
        return new RevisionView(
                revision.revision,
                revision.state,
                revision.value,
                revision.numerator,
                revision.denominator,
                revision.comment,
                revision.deleted,
                before == null ? null : before.value,
                revision.author,
                revision.recordedAt,
                revision.reason);
    }
}
