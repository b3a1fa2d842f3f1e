package org.indicatorwatch.delivery.outbox;

import java.time.Instant;
import java.util.UUID;

import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.delivery.webhook.WebhookAddress;

/**
 * A message in a list.
 *
 * @param address where it goes; of a webhook without what may be secret
 * @param nextAttemptAt null unless it waits
 */
public record NotificationView(
        UUID id,
        OutboxMessage.State state,
        Channel channel,
        String recipient,
        String address,
        String kind,
        String reference,
        String subject,
        int attempts,
        String lastError,
        Instant createdAt,
        Instant nextAttemptAt,
        Instant sentAt,
        String messageId) {

    public NotificationView {
        address = channel == Channel.WEBHOOK ? WebhookAddress.shown(address) : address;
        nextAttemptAt = state == OutboxMessage.State.PENDING ? nextAttemptAt : null;
    }

    static NotificationView of(OutboxMessage message) {
        return new NotificationView(
                message.id,
                message.state,
                message.channel,
                message.recipient,
                message.address,
                message.kind,
                message.reference,
                message.subject,
                message.attempts,
                message.lastError,
                message.createdAt,
                message.nextAttemptAt,
                message.sentAt,
                message.messageId);
    }
}
