package org.indicatorwatch.delivery.outbox;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.indicatorwatch.delivery.OutboxMessage;

/** A message with what it says. */
public record NotificationDetail(
        @JsonUnwrapped NotificationView message, String deduplicationKey, String text, String html, String json) {

    public static NotificationDetail of(OutboxMessage message) {
        return new NotificationDetail(
                NotificationView.of(message), message.deduplicationKey, message.text, message.html, message.json);
    }
}
