package org.indicatorwatch.delivery.outbox;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.HealthGroup;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import org.indicatorwatch.delivery.DeliveryConfig;

/**
 * Reports at {@code /q/health/group/delivery} whether messages get out. A group of its own, because a person must look:
 * a load balancer or an orchestrator that took the service from its users over a mail server that is down would make
 * things worse, so {@code /q/health} does not show it.
 */
@HealthGroup("delivery")
@ApplicationScoped
class DeliveryHealthCheck implements HealthCheck {

    private final QueueMonitor queue;
    private final DeliveryConfig config;
    private final Clock clock;

    DeliveryHealthCheck(QueueMonitor queue, DeliveryConfig config, Clock clock) {
        this.queue = queue;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        QueueMonitor.Queue now = queue.measure();
        long givenUp = queue.givenUpSince(clock.instant().minus(config.warnOfGivenUp()));
        return HealthCheckResponse.named("delivery of notifications")
                .status(givenUp == 0 && now.oldest().compareTo(config.warnAfter()) < 0)
                .withData("queueDepth", now.depth())
                .withData("oldestPendingSeconds", now.oldest().toSeconds())
                .withData("givenUp", givenUp)
                .build();
    }
}
