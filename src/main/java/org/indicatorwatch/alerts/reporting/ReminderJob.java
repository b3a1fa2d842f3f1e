package org.indicatorwatch.alerts.reporting;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/** Lets reminders be given regularly. */
@ApplicationScoped
class ReminderJob {

    private static final Logger LOG = Logger.getLogger(ReminderJob.class);

    private final ReminderService reminders;
    private final Clock clock;

    ReminderJob(ReminderService reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    @Scheduled(
            identity = "submission-reminders",
            cron = "${indicator-watch.reminders.cron:0 0/30 8-18 * * ?}",
            timeZone = "${indicator-watch.time-zone:Asia/Shanghai}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void remind() {
        int people = reminders.remind(clock.instant());
        if (people > 0) {
            LOG.infof("%d people were reminded of what they owe", people);
        }
    }
}
