package org.indicatorwatch.readings.collecting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.access.Capability;

/** What one department owes for one collection, region and period. */
@Entity
public class Submission extends PanacheEntityBase {

    /** In HQL: somebody still has to do something. */
    static final String OUTSTANDING = "owed and state in (EXPECTED, DRAFT, RETURNED)";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Code of the {@link CollectionForm}. */
    public String collection;

    public String department;

    public String region;

    public Period period;

    /** Last day of the period. */
    @Column(name = "period_end")
    public LocalDate periodEnd;

    /** Last day on which it is on time. */
    public LocalDate due;

    @Enumerated(EnumType.STRING)
    public SubmissionState state;

    /** False once a changed collection or a closed region no longer asks for it. */
    public boolean owed;

    /** When it was first submitted; null until then. */
    @Column(name = "delivered_at")
    public Instant deliveredAt;

    @Column(name = "submitted_by")
    public String submittedBy;

    @Column(name = "submitted_at")
    public Instant submittedAt;

    @Column(name = "verified_by")
    public String verifiedBy;

    @Column(name = "verified_at")
    public Instant verifiedAt;

    /** Why it was returned or amended last. */
    public String reason;

    @Version
    public long version;

    public boolean isOverdue(LocalDate today) {
        return owed && state.isOutstanding() && today.isAfter(due);
    }

    /** The submissions of the other departments that answer for the same figures. */
    public List<Submission> joint() {
        return list(
                "owed and collection = ?1 and region = ?2 and period = ?3 and id <> ?4 order by department",
                collection,
                region,
                period,
                id);
    }

    /** All that somebody still has to do something about, those due first first. */
    public static List<Submission> outstanding() {
        return list(OUTSTANDING + " order by due, region, collection, department");
    }

    /** Those of the collection that nobody has taken a step with. */
    static List<Submission> untouched(String collection) {
        return list(
                "from Submission s where s.collection = ?1 and s.state = EXPECTED"
                        + " and not exists (select 1 from SubmissionEvent e where e.submission = s.id)",
                collection);
    }

    /** What a department is late with for a region and period. */
    public static List<Submission> overdue(String department, String region, Period period, LocalDate today) {
        return list(
                OUTSTANDING
                        + " and department = ?1 and region = ?2 and period = ?3 and due < ?4 order by due, collection",
                department,
                region,
                period,
                today);
    }

    /** Whether the actor submitted it and so may not find it right; an administrator stands in for anybody. */
    public boolean mayNotBeVerifiedBy(Actor actor) {
        return actor.name().equals(submittedBy) && !actor.may(Capability.ADMINISTER);
    }
}
