package org.indicatorwatch.delivery;

/** Hands messages of one channel over to the outside. */
public interface Sender {

    Channel channel();

    /**
     * Returns when the other side has taken the message, at the latest after the configured time; after a failure,
     * nothing of this attempt goes on.
     */
    void send(OutboxMessage message) throws DeliveryException;
}
