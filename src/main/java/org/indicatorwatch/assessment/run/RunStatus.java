package org.indicatorwatch.assessment.run;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a full run is.
 *
 * @param total series that were due when it started
 * @param done series assessed
 * @param changed series of which something new was concluded
 * @param failed series that could not be assessed
 * @param endedAt null while it goes on
 */
public record RunStatus(long id, long total, long done, long changed, long failed, Instant startedAt, Instant endedAt) {

    public boolean ended() {
        return endedAt != null;
    }

    /** When it will end at the present rate; null where that cannot be told. */
    public Instant estimatedEnd(Instant now) {
        if (ended() || done == 0) {
            return endedAt;
        }
        double perSeries = (double) Duration.between(startedAt, now).toMillis() / done;
        return now.plusMillis((long) (perSeries * Math.max(0, total - done - failed)));
    }
}
