package org.indicatorwatch.delivery;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says at {@code /q/health/well} when messages do not get out. Wellness, because a person must look: an orchestrator
 * that restarted the service, or took it from its users, over a mail server that is down would make things worse. So
 * liveness and readiness stay as they are; only the overall {@code /q/health} shows it too.
 */
@Wellness
@ApplicationScoped
class DeliveryWellness implements HealthCheck {

    private final QueueWatch queue;
    private final DeliveryConfig config;

    DeliveryWellness(QueueWatch queue, DeliveryConfig config) {
        this.queue = queue;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        QueueWatch.Queue now = queue.look();
        return HealthCheckResponse.named("delivery of notifications")
                .status(now.oldest().compareTo(config.warnAfter()) < 0)
                .withData("queueDepth", now.depth())
                .withData("oldestPendingSeconds", now.oldest().toSeconds())
                .build();
    }
}
