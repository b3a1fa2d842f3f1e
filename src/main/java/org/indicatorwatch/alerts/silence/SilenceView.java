package org.indicatorwatch.alerts.silence;

import java.time.Instant;

import org.indicatorwatch.alerts.routing.Matchers;

/** A silence in the REST interface, its author the account that asked for it. */
public record SilenceView(
        long id,
        Silence.State state,
        Matchers matchers,
        Instant startsAt,
        Instant endsAt,
        String author,
        String reason,
        Instant createdAt) {

    public static SilenceView of(Silence silence, Instant now) {
        return new SilenceView(
                silence.id,
                silence.state(now),
                silence.matchers,
                silence.startsAt,
                silence.endsAt,
                silence.author,
                silence.reason,
                silence.createdAt);
    }
}
