package org.indicatorwatch.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** A clock that tests set. Enable it in a test profile. */
@Alternative
@ApplicationScoped
public class SettableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-01-20T01:00:00Z");

    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
