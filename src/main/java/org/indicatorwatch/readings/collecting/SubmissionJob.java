package org.indicatorwatch.readings.collecting;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/** Looks regularly what has become owed, and what overdue. */
@ApplicationScoped
public class SubmissionJob {

    private static final Logger LOG = Logger.getLogger(SubmissionJob.class);

    private final SubmissionGenerator generator;
    private final Event<SubmissionChanged> changes;
    private final Clock clock;

    SubmissionJob(SubmissionGenerator generator, Event<SubmissionChanged> changes, Clock clock) {
        this.generator = generator;
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(
            identity = "submissions",
            every = "${indicator-watch.collections.every:10m}",
            delayed = "20s",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void run() {
        int opened = generator.generateAll();
        if (opened > 0) {
            LOG.infof("%d submissions are now owed", opened);
        }
        notifyOverdue();
    }

    /** Says what is overdue, as often as it is asked; whoever listens knows what is new. */
    @Transactional
    public void notifyOverdue() {
        LocalDate today = LocalDate.now(clock);
        Submission.outstanding().stream()
                .filter(submission -> submission.isOverdue(today))
                .map(SubmissionChanged::of)
                .distinct()
                .forEach(changes::fire);
    }
}
