package org.indicatorwatch.assessment.run;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import org.indicatorwatch.assessment.AssessmentKey;

/** Reads how the queue of series stands: what waits, and what is parked. */
@ApplicationScoped
class QueueState {

    private final StatelessSession session;

    QueueState(StatelessSession session) {
        this.session = session;
    }

    /**
     * A series that is not tried until something changes.
     *
     * @param since when its last attempt failed
     * @param errorId under which the log has the reason
     */
    record Parked(AssessmentKey key, Instant since, UUID errorId) {}

    /** Number of series that wait, those that a worker has claimed among them. */
    @Transactional
    long depth() {
        return session.createNativeQuery("select count(*) from assessment_queue where parked_at is null", Long.class)
                .getSingleResult();
    }

    /** When the oldest series that waits was asked for; null without any. */
    @Transactional
    Instant oldest() {
        return session.createNativeQuery(
                        "select min(requested_at) from assessment_queue where parked_at is null", Instant.class)
                .getSingleResult();
    }

    @Transactional
    long failures() {
        return session.createNativeQuery(
                        "select count(*) from assessment_queue where parked_at is not null", Long.class)
                .getSingleResult();
    }

    @Transactional
    List<Parked> parked() {
        return session
                .createNativeQuery(
                        """
                        select plan, target, region, parked_at, error_id
                        from assessment_queue
                        where parked_at is not null
                        order by plan, target, region
                        """,
                        Tuple.class)
                .getResultList()
                .stream()
                .map(row -> new Parked(
                        new AssessmentKey(
                                row.get("plan", String.class),
                                row.get("target", String.class),
                                row.get("region", String.class)),
                        row.get("parked_at", Instant.class),
                        row.get("error_id", UUID.class)))
                .toList();
    }
}
