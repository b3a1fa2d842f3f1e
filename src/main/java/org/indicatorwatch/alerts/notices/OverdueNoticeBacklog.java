package org.indicatorwatch.alerts.notices;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.indicatorwatch.alerts.AlertsConfig;
import org.indicatorwatch.delivery.outbox.NoticeBacklog;
import org.indicatorwatch.delivery.outbox.QueueMonitor.Queue;

/** News that should have been told by now and is in no message yet. */
@ApplicationScoped
class OverdueNoticeBacklog implements NoticeBacklog {

    private final EntityManager entities;
    private final QuietHoursCheck quietHours;
    private final Duration longestWait;

    OverdueNoticeBacklog(EntityManager entities, QuietHoursCheck quietHours, AlertsConfig config) {
        this.entities = entities;
        this.quietHours = quietHours;
        this.longestWait = config.group().longestWait().plus(config.group().interval());
    }

    @Override
    @Transactional
    public Queue overdue(Instant now) {
        if (quietHours.end(now).isPresent()) {
            return Queue.EMPTY;
        }
        Object[] row = entities.createQuery(
                        "select count(*), min(dueAt) from Notice where state = PENDING and dueAt <= :now",
                        Object[].class)
                .setParameter("now", now)
                .getSingleResult();
        if (row[1] == null) {
            return Queue.EMPTY;
        }
        // Nothing could be told before quiet hours were over.
        Instant oldest = (Instant) row[1];
        Instant since = quietHours.lastEnd(now).filter(oldest::isBefore).orElse(oldest);
        Duration age = Duration.between(since, now);
        return age.compareTo(longestWait) <= 0 ? Queue.EMPTY : new Queue((Long) row[0], age);
    }
}
