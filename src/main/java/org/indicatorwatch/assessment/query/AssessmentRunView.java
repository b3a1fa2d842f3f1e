package org.indicatorwatch.assessment.query;

import java.time.Instant;

import org.indicatorwatch.assessment.run.RunStatus;

/**
 * A full run in the REST interface.
 *
 * @param state RUNNING or ENDED
 * @param total series that were due when it started
 * @param done series assessed
 * @param changed series of which something new was concluded
 * @param failed series that could not be assessed, see {@code /assessments/failures}
 * @param ended null while it goes on
 * @param estimatedEnd at the present rate; null where that cannot be told yet
 */
record AssessmentRunView(
        long id,
        State state,
        long total,
        long done,
        long changed,
        long failed,
        Instant started,
        Instant ended,
        Instant estimatedEnd) {

    enum State {
        RUNNING,
        ENDED
    }

    static AssessmentRunView of(RunStatus run, Instant now) {
        return new AssessmentRunView(
                run.id(),
                run.ended() ? State.ENDED : State.RUNNING,
                run.total(),
                run.done(),
                run.changed(),
                run.failed(),
                run.startedAt(),
                run.endedAt(),
                run.estimatedEnd(now));
    }
}
