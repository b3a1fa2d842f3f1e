package org.indicatorwatch.delivery.outbox;

import java.time.Instant;

import org.jboss.logging.Logger;

import org.indicatorwatch.delivery.DeliveryException;
import org.indicatorwatch.delivery.OutboxMessage;

/** What the log says of deliveries: never addresses of webhooks, which may hold secrets, and never texts. */
final class DeliveryLog {

    private static final Logger LOG = Logger.getLogger("org.indicatorwatch.delivery");

    private DeliveryLog() {}

    static void sent(OutboxMessage message) {
        LOG.debugf("%s %s to %s sent, attempt %d", message.channel, message.id, message.recipient, message.attempts);
    }

    static void retried(OutboxMessage message, DeliveryException failure, Instant next) {
        LOG.warnf(
                "%s %s to %s not sent, attempt %d: %s. Next attempt at %s",
                message.channel, message.id, message.recipient, message.attempts, failure.getMessage(), next);
        if (failure.getCause() instanceof RuntimeException fault) {
            LOG.errorf(fault, "Fault while sending %s", message.id);
        }
    }

    static void dead(OutboxMessage message, DeliveryException failure) {
        LOG.errorf(
                "%s %s to %s given up after %d attempts: %s."
                        + " When the cause is gone, resend it with POST /api/v1/notifications/%s/resend",
                message.channel, message.id, message.recipient, message.attempts, failure.getMessage(), message.id);
    }
}
