package org.indicatorwatch.alerts.notices;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Lets the messenger look regularly. */
@ApplicationScoped
class NoticeJob {

    private final Messenger messenger;
    private final Clock clock;

    NoticeJob(Messenger messenger, Clock clock) {
        this.messenger = messenger;
        this.clock = clock;
    }

    @Scheduled(
            identity = "alert-notices",
            every = "${indicator-watch.alerts.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        messenger.run(clock.instant());
    }
}
