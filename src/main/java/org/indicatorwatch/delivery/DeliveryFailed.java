package org.indicatorwatch.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A message was given up. Fired in the transaction that records it, so that what observers write comes with it. An
 * observer that writes another message should not do so for its own kind, or a dead channel feeds itself.
 *
 * @param kind and reference as the message's author gave them
 */
public record DeliveryFailed(
        UUID notification,
        Channel channel,
        String recipient,
        String kind,
        String reference,
        String subject,
        String error,
        Instant at) {}
