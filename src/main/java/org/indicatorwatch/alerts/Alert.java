package org.indicatorwatch.alerts;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import org.hibernate.Timeouts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.jpa.SpecHints;
import org.hibernate.type.SqlTypes;

import org.indicatorwatch.assessment.method.Status;

/**
 * Something that demands attention. There is one per kind and subject for ever: what comes back is opened again, with
 * its history. Written by {@link AlertService}, as features report, and {@link AlertHandling}, as people decide.
 */
@Entity
public class Alert extends PanacheEntityBase {

    /** For queries: severities by their rank, the gravest highest. */
    static final String SEVERITY_RANK = "case severity when LOW then 0 when MEDIUM then 1 when HIGH then 2 else 3 end";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public AlertKind kind;

    /** {@link AlertSubject#key}, by which it is unique within its kind. */
    @Column(name = "subject")
    String subjectKey;

    public String plan;
    public String target;
    public String region;
    public String indicator;
    public String department;
    public String period;
    public String item;

    @Enumerated(EnumType.STRING)
    public AlertState state;

    @Enumerated(EnumType.STRING)
    public Severity severity;

    /** Of the target, for alerts about one; otherwise null. */
    @Enumerated(EnumType.STRING)
    public Status status;

    /** Whether it is told at once; otherwise it stays in the inbox and the digest. */
    public boolean urgent;

    @JdbcTypeCode(SqlTypes.JSON)
    public Bilingual summary;

    public String assignee;

    /** Whether a revised past figure opened it or changed it last. */
    @Column(name = "caused_by_revision")
    public boolean causedByRevision;

    /** Counts openings: 1, and one more each time it comes back. */
    public int opening;

    @Column(name = "first_opened_at")
    public Instant firstOpenedAt;

    /** When it was opened this time. */
    @Column(name = "opened_at")
    public Instant openedAt;

    /** When it was opened or last became worse: what the escalation counts from. */
    @Column(name = "worsened_at")
    public Instant worsenedAt;

    /** Steps of the escalation ladder taken since then. */
    public int escalated;

    /** When the last of them was taken; null before the first. */
    @Column(name = "escalated_at")
    public Instant escalatedAt;

    @Column(name = "acknowledged_by")
    public String acknowledgedBy;

    @Column(name = "acknowledged_at")
    public Instant acknowledgedAt;

    /** Null where it ended by itself. */
    @Column(name = "resolved_by")
    public String resolvedBy;

    @Column(name = "resolved_at")
    public Instant resolvedAt;

    /** Whether a person ended it although what was wrong may last: then only what is worse opens it again. */
    boolean closed;

    @Version
    public long version;

    public AlertSubject subject() {
        return new AlertSubject(plan, target, region, indicator, department, period, item);
    }

    /** Whether what it says may still be wrong: it is open, or a person has ended it. */
    public boolean mayPersist() {
        return state != AlertState.RESOLVED || closed;
    }

    public static Optional<Alert> find(AlertKind kind, AlertSubject subject) {
        return find("kind = ?1 and subjectKey = ?2", kind, subject.key()).firstResultOptional();
    }

    /** The alert, locked until the transaction ends. */
    static Optional<Alert> lock(AlertKind kind, AlertSubject subject) {
        return Alert.<Alert>find("kind = ?1 and subjectKey = ?2", kind, subject.key())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The alert, locked until the transaction ends. */
    public static Optional<Alert> lock(long id) {
        return Alert.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The ids of these alerts in the order in which whoever locks several of them does so, that two do not wait for each
     * other: that in which an assessment run goes through its targets.
     */
    static List<Long> inLockingOrder(Collection<Long> ids) {
        return Alert.find("select id, kind, plan, target, region from Alert where id in ?1", ids)
                .project(LockOrderKey.class)
                .list()
                .stream()
                .sorted()
                .map(LockOrderKey::id)
                .toList();
    }

    record LockOrderKey(Long id, AlertKind kind, String plan, String target, String region)
            implements Comparable<LockOrderKey> {

        private static final Comparator<String> NAMES = Comparator.nullsFirst(Comparator.naturalOrder());

        private static final Comparator<LockOrderKey> ORDER = Comparator.comparing(LockOrderKey::kind)
                .thenComparing(LockOrderKey::plan, NAMES)
                .thenComparing(LockOrderKey::target, NAMES)
                .thenComparing(LockOrderKey::region, NAMES)
                .thenComparing(LockOrderKey::id);

        @Override
        public int compareTo(LockOrderKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** Those of the ids that nobody else is changing, locked until the transaction ends. */
    public static List<Alert> lockFree(Collection<Long> ids) {
        return Alert.<Alert>find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }
}
