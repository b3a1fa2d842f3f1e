package org.indicatorwatch.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A message to one recipient.
 *
 * @param deduplicationKey names the change that is told: a second message with the same key to the same recipient is
 *     not sent
 * @param kind what sort of message it is, in the sender's words, e.g. {@code STATUS}
 * @param reference what it is about, e.g. the id of an alert; may be null
 * @param text the message as plain text
 * @param html the same as HTML; null for a mail of plain text only
 * @param images pictures that the HTML shows
 * @param json body for webhooks, sent as it is; null for mail
 * @param unsubscribeUrl where the recipient can end such mails; may be null
 * @param notBefore earliest time of sending; null for at once
 */
public record OutgoingMessage(
        String deduplicationKey,
        Recipient recipient,
        String kind,
        String reference,
        String subject,
        String text,
        String html,
        List<InlineImage> images,
        String json,
        String unsubscribeUrl,
        Instant notBefore) {

    public OutgoingMessage {
        if (deduplicationKey == null || deduplicationKey.isBlank()) {
            throw new IllegalArgumentException("A message needs a deduplication key");
        }
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
        images = images == null ? List.of() : List.copyOf(images);
        if (recipient.channel() == Channel.WEBHOOK && json == null) {
            throw new IllegalArgumentException("A message by webhook needs JSON: " + deduplicationKey);
        }
    }

    /** A mail of plain text. */
    public static OutgoingMessage text(
            String deduplicationKey, Recipient recipient, String kind, String reference, String subject, String text) {
        return new OutgoingMessage(
                deduplicationKey, recipient, kind, reference, subject, text, null, List.of(), null, null, null);
    }
}
