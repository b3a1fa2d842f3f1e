package org.indicatorwatch.alerts.notices;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/** Sees to it that people are told: news every second, reminders and the like every minute. */
@ApplicationScoped
class NoticeJob {

    private static final Logger LOG = Logger.getLogger(NoticeJob.class);

    private final NoticeBatcher batcher;
    private final ReminderNoticeJob reminders;
    private final EscalationJob escalation;
    private final SilenceExpiryJob silences;
    private final DeliveryAlerts deliveries;
    private final Clock clock;

    NoticeJob(
            NoticeBatcher batcher,
            ReminderNoticeJob reminders,
            EscalationJob escalation,
            SilenceExpiryJob silences,
            DeliveryAlerts deliveries,
            Clock clock) {
        this.batcher = batcher;
        this.reminders = reminders;
        this.escalation = escalation;
        this.silences = silences;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Scheduled(
            identity = "alert-notices",
            every = "${indicator-watch.alerts.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        tell(clock.instant());
    }

    @Scheduled(
            identity = "alert-follow-up",
            every = "${indicator-watch.alerts.follow-up:60s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void followUp() {
        followUp(clock.instant());
    }

    void tell(Instant now) {
        for (NoticeBatcher.Addressee addressee : batcher.addressees(now)) {
            attempt("Telling " + addressee.contact(), () -> batcher.batch(addressee, now));
        }
    }

    void followUp(Instant now) {
        attempt("Reminding", () -> reminders.run(now));
        attempt("Escalating", () -> escalation.run(now));
        attempt("Announcing the end of silences", () -> silences.run(now));
        attempt("Resolving failed deliveries", deliveries::resolveRecovered);
    }

    /** One failure must not keep the others from being told; what failed is tried again next time. */
    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s failed", what);
        }
    }
}
