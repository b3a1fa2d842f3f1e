package org.indicatorwatch.delivery.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.arc.All;

import org.indicatorwatch.delivery.OutboxMessage;

/**
 * How much waits to be told, and for how long: messages, and news that should be part of one by now. Asked of the
 * database: it is the same for all instances.
 */
@ApplicationScoped
public class QueueMonitor {

    private final EntityManager entities;
    private final List<NoticeBacklog> backlogs;
    private final Clock clock;

    @Inject
    QueueMonitor(EntityManager entities, @All List<NoticeBacklog> backlogs, Clock clock) {
        this.entities = entities;
        this.backlogs = backlogs;
        this.clock = clock;
    }

    /**
     * @param depth what could have been sent by now and has not
     * @param oldest for how long the first of it could have been; zero without any
     */
    public record Queue(long depth, Duration oldest) {

        public static final Queue EMPTY = new Queue(0, Duration.ZERO);

        Queue and(Queue other) {
            return new Queue(depth + other.depth, oldest.compareTo(other.oldest) < 0 ? other.oldest : oldest);
        }
    }

    /** Messages that were given up after the moment and that nobody has resent. */
    @Transactional
    public long givenUpSince(Instant moment) {
        return OutboxMessage.count("state = DEAD and nextAttemptAt > ?1", moment);
    }

    @Transactional
    public Queue measure() {
        Instant now = clock.instant();
        return backlogs.stream().map(backlog -> backlog.overdue(now)).reduce(messages(now), Queue::and);
    }

    private Queue messages(Instant now) {
        Object[] row = entities.createQuery(
                        "select count(*), min(dueSince) from OutboxMessage"
                                + " where state in (PENDING, IN_FLIGHT) and dueSince <= :now",
                        Object[].class)
                .setParameter("now", now)
                .getSingleResult();
        return new Queue((Long) row[0], row[1] == null ? Duration.ZERO : Duration.between((Instant) row[1], now));
    }
}
