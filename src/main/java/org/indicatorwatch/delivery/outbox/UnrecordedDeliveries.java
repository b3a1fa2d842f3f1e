package org.indicatorwatch.delivery.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;

/**
 * Remembers what was delivered while the database could not be told, and tells it as soon as it answers again, so that
 * a database that restarts within a lease makes nobody get a message twice.
 */
final class UnrecordedDeliveries {

    private static final Logger LOG = Logger.getLogger(UnrecordedDeliveries.class);

    private final OutboxStore store;
    private final Map<UUID, Instant> deliveries = new ConcurrentHashMap<>();

    UnrecordedDeliveries(OutboxStore store) {
        this.store = store;
    }

    /** Records the delivery now, or remembers it. */
    void sent(UUID id, Instant at) {
        deliveries.put(id, at);
        try {
            record();
        } catch (RuntimeException e) {
            LOG.warnf("Message %s was sent, but this could not be recorded yet: %s", id, e.getMessage());
        }
    }

    /** Records what is remembered; fails as the database does, which keeps the caller from claiming more. */
    void record() {
        deliveries.forEach((id, at) -> {
            store.sent(id, at);
            deliveries.remove(id);
        });
    }
}
