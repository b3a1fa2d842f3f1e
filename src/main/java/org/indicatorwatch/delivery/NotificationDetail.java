package org.indicatorwatch.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A message with what it says. */
record NotificationDetail(
        @JsonUnwrapped NotificationView message, String deduplicationKey, String text, String html, String json) {

    static NotificationDetail of(OutboxMessage message) {
        return new NotificationDetail(
                NotificationView.of(message), message.deduplicationKey, message.text, message.html, message.json);
    }
}
