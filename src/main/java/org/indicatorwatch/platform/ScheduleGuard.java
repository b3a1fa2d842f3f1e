package org.indicatorwatch.platform;

import java.time.Duration;
import java.util.Date;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

/**
 * Keeps the jobs that all instances share from standing still after the clock of one was ahead: what that instance
 * scheduled for its own time would otherwise wait until the true time gets there, be it hours. Looks at its own pace,
 * which no clock disturbs.
 */
@ApplicationScoped
class ScheduleGuard {

    private static final Logger LOG = Logger.getLogger(ScheduleGuard.class);
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(10);

    /** Clocks of healthy instances agree better than this. */
    private static final Duration DELAY_TOLERANCE = Duration.ofSeconds(20);

    private final Scheduler scheduler;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "schedule-guard");
        thread.setDaemon(true);
        return thread;
    });

    ScheduleGuard(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void start(@Observes StartupEvent started) {
        pace.scheduleWithFixedDelay(
                this::check, CHECK_INTERVAL.toSeconds(), CHECK_INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        pace.shutdownNow();
    }

    private void check() {
        try {
            for (TriggerKey key : scheduler.getTriggerKeys(GroupMatcher.anyTriggerGroup())) {
                // Quartz goes by the machine's clock, not by the service's.
                if (scheduler.getTrigger(key) instanceof SimpleTrigger trigger && isTooLate(trigger, new Date())) {
                    LOG.warnf(
                            "%s was to run next at %s and runs now. Check the clocks of the instances.",
                            key.getName(), trigger.getNextFireTime());
                    scheduler.rescheduleJob(
                            key, trigger.getTriggerBuilder().startNow().build());
                }
            }
        } catch (SchedulerException | RuntimeException databaseAway) {
            LOG.debug("The schedule could not be looked at", databaseAway);
        }
    }

    /** Whether the next run is further away than two runs are apart. */
    static boolean isTooLate(SimpleTrigger trigger, Date now) {
        Date next = trigger.getNextFireTime();
        return next != null
                && next.getTime() - now.getTime() > trigger.getRepeatInterval() + DELAY_TOLERANCE.toMillis();
    }
}
