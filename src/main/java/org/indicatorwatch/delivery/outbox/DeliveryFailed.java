package org.indicatorwatch.delivery.outbox;

import java.time.Instant;
import java.util.UUID;

import org.indicatorwatch.delivery.Channel;

/**
 * A message was given up. Fired in the transaction that records it, so that what observers write comes with it. An
 * observer that writes another message should not do so for its own kind, or a dead channel feeds itself.
 *
 * @param to the contact's code, or the address of a recipient who is none: the same however the recipient is called
 * @param recipient name for people
 * @param kind and reference as the message's author gave them
 */
public record DeliveryFailed(
        UUID notification,
        Channel channel,
        String to,
        String recipient,
        String kind,
        String reference,
        String subject,
        String error,
        Instant at) {}
