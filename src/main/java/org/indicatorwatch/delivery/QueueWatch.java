package org.indicatorwatch.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** How much waits to be sent, and for how long. Asked of the database: it is the same for all instances. */
@ApplicationScoped
public class QueueWatch {

    private final EntityManager entities;
    private final Clock clock;

    QueueWatch(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param depth messages that could have been sent by now and have not
     * @param oldest for how long the first of them could have been; zero without any
     */
    public record Queue(long depth, Duration oldest) {}

    /** Messages that were given up after the moment and that nobody has resent. */
    @Transactional
    public long givenUpSince(Instant moment) {
        return OutboxMessage.count("state = ?1 and nextAttemptAt > ?2", OutboxMessage.State.DEAD, moment);
    }

    @Transactional
    public Queue look() {
        Instant now = clock.instant();
        Object[] row = entities.createQuery(
                        "select count(*), min(dueSince) from OutboxMessage"
                                + " where state in (PENDING, IN_FLIGHT) and dueSince <= :now",
                        Object[].class)
                .setParameter("now", now)
                .getSingleResult();
        return new Queue((Long) row[0], row[1] == null ? Duration.ZERO : Duration.between((Instant) row[1], now));
    }
}
