package org.indicatorwatch.assessment.run;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.StatelessSession;

import org.indicatorwatch.assessment.AssessmentKey;

/**
 * Full runs and how far they are. Batches add rows of their own, so that workers do not wait for each other; a run has
 * ended when none of its series is on the queue but parked ones.
 */
@ApplicationScoped
class RunProgress {

    private static final String RUNS =
            """
            select r.id, r.total, r.started_at, r.ended_at, r.done + batches.done as done,
                r.changed + batches.changed as changed,
                case when r.ended_at is null then
                    (select count(*) from assessment_queue where run = r.id and parked_at is not null)
                    else r.failed end as failed
            from assessment_run r
            cross join lateral (
                select coalesce(sum(done), 0) as done, coalesce(sum(changed), 0) as changed
                from assessment_run_batch where run = r.id) batches
            """;

    private static final String END =
            """
            with ended as (
                update assessment_run r set ended_at = ?1,
                    failed = (select count(*) from assessment_queue where run = r.id)
                where ended_at is null
                    and not exists (select from assessment_queue where run = r.id and parked_at is null)
                returning id
            ), batches as (
                delete from assessment_run_batch where run in (select id from ended) returning run, done, changed
            )
            select e.id, coalesce(sum(b.done), 0), coalesce(sum(b.changed), 0)
            from ended e left join batches b on b.run = e.id
            group by e.id
            """;

    private final StatelessSession session;

    RunProgress(StatelessSession session) {
        this.session = session;
    }

    @Transactional(TxType.MANDATORY)
    long start(Instant now) {
        return session.createNativeQuery("insert into assessment_run (started_at) values (?1) returning id", Long.class)
                .setParameter(1, now)
                .getSingleResult();
    }

    /** Counts the series of a run once they are queued. */
    @Transactional(TxType.MANDATORY)
    void count(long run) {
        session.createNativeMutationQuery(
                        "update assessment_run set total = (select count(*) from assessment_queue where run = ?1)"
                                + " where id = ?1")
                .setParameter(1, run)
                .executeUpdate();
    }

    /** Notes what a batch has done for the runs that its series belong to. */
    @Transactional(TxType.MANDATORY)
    void note(List<QueuedSeries> batch, Collection<AssessmentKey> changed, Instant now) {
        Set<AssessmentKey> changedKeys = new HashSet<>(changed);
        Map<Long, int[]> counts = new HashMap<>();
        for (QueuedSeries series : batch) {
            if (series.run() != null) {
                int[] count = counts.computeIfAbsent(series.run(), run -> new int[2]);
                count[0]++;
                count[1] += changedKeys.contains(series.key()) ? 1 : 0;
            }
        }
        counts.forEach((run, count) -> session.createNativeMutationQuery(
                        "insert into assessment_run_batch (run, done, changed, at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, run)
                .setParameter(2, count[0])
                .setParameter(3, count[1])
                .setParameter(4, now)
                .executeUpdate());
    }

    /** Ends the runs of which nothing is left to do; each is ended once, whichever instance sees it first. */
    @Transactional(TxType.REQUIRES_NEW)
    List<RunStatus> end(Instant now) {
        List<Object[]> ended = session.createNativeQuery(END, Object[].class)
                .setParameter(1, now)
                .getResultList();
        return ended.stream().flatMap(row -> keep(row).stream()).toList();
    }

    private Optional<RunStatus> keep(Object[] row) {
        long run = ((Number) row[0]).longValue();
        session.createNativeMutationQuery("update assessment_run set done = ?2, changed = ?3 where id = ?1")
                .setParameter(1, run)
                .setParameter(2, ((Number) row[1]).longValue())
                .setParameter(3, ((Number) row[2]).longValue())
                .executeUpdate();
        return find(run);
    }

    @Transactional
    Optional<RunStatus> find(long run) {
        return session
                .createNativeQuery(RUNS + " where r.id = ?1", Tuple.class)
                .setParameter(1, run)
                .getResultList()
                .stream()
                .map(RunProgress::status)
                .findFirst();
    }

    /** The latest runs, newest first. */
    @Transactional
    List<RunStatus> latest(int limit) {
        return session
                .createNativeQuery(RUNS + " order by r.id desc limit ?1", Tuple.class)
                .setParameter(1, limit)
                .getResultList()
                .stream()
                .map(RunProgress::status)
                .toList();
    }

    private static RunStatus status(Tuple row) {
        return new RunStatus(
                ((Number) row.get("id")).longValue(),
                ((Number) row.get("total")).longValue(),
                ((Number) row.get("done")).longValue(),
                ((Number) row.get("changed")).longValue(),
                ((Number) row.get("failed")).longValue(),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class));
    }
}
