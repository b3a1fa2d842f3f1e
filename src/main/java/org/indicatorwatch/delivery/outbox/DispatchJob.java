package org.indicatorwatch.delivery.outbox;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.indicatorwatch.delivery.Channel;

/** Runs the dispatcher, each channel by itself so that a mail server that hangs holds up no webhook. */
@ApplicationScoped
class DispatchJob {

    private static final String DISPATCH_INTERVAL = "${indicator-watch.delivery.every:2s}";

    private final Dispatcher dispatcher;
    private final Clock clock;

    DispatchJob(Dispatcher dispatcher, Clock clock) {
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Scheduled(identity = "delivery-mail", every = DISPATCH_INTERVAL, concurrentExecution = ConcurrentExecution.SKIP)
    void mail() {
        dispatcher.runOnce(Channel.EMAIL, clock.instant());
    }

    @Scheduled(identity = "delivery-webhook", every = DISPATCH_INTERVAL, concurrentExecution = ConcurrentExecution.SKIP)
    void webhooks() {
        dispatcher.runOnce(Channel.WEBHOOK, clock.instant());
    }
}
