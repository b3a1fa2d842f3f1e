package org.indicatorwatch.readings.collecting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.audit.Author;
import org.indicatorwatch.platform.coded.ReferenceVersions;
import org.indicatorwatch.readings.Reading;

/**
 * Carries delivered figures over to the submissions that ask for them. The last figure that is missing submits; a figure
 * that changes afterwards reopens verification.
 */
@ApplicationScoped
public class SubmissionFilling {

    private final EntityManager entities;
    private final Event<SubmissionChanged> changes;
    private final SubmissionAudit audit;
    private final CollectionFormCache forms;
    private final ReferenceVersions versions;

    SubmissionFilling(
            EntityManager entities,
            Event<SubmissionChanged> changes,
            SubmissionAudit audit,
            CollectionFormCache forms,
            ReferenceVersions versions) {
        this.entities = entities;
        this.changes = changes;
        this.audit = audit;
        this.forms = forms;
        this.versions = versions;
    }

    /**
     * A delivery of the actor, about to be checked.
     *
     * @param author whom the audit log names
     */
    @Transactional(TxType.MANDATORY)
    public FigureIntake begin(Actor actor, Author author) {
        return begin(actor, author, versions.read());
    }

    /** The same for a caller that knows the versions of the reference data. */
    @Transactional(TxType.MANDATORY)
    public FigureIntake begin(Actor actor, Author author, ReferenceVersions.Snapshot current) {
        boolean amends = actor.may(Capability.VERIFY) || actor.may(Capability.MANAGE_CATALOGUE);
        return new FigureIntake(actor, author, amends, forms.at(current));
    }

    /**
     * The figures of the delivery are stored.
     *
     * @param now as of which they were recorded
     */
    @Transactional(TxType.MANDATORY)
    public void stored(FigureIntake delivery, Instant now) {
        each(delivery, (submission, form) -> {
            apply(submission, form, standing(submission, form, now), delivery, now);
        });
    }

    /** The figures of the delivery are kept as drafts. */
    @Transactional(TxType.MANDATORY)
    public void drafted(FigureIntake delivery, Instant now) {
        each(delivery, (submission, form) -> {
            if (submission.state == SubmissionState.EXPECTED) {
                draft(submission, delivery.actor().name(), now);
            }
        });
    }

    /** A draft of the delivery was taken back: submissions of which nothing is left are as at first. */
    @Transactional(TxType.MANDATORY)
    public void discarded(FigureIntake delivery) {
        each(delivery, (submission, form) -> {
            if (submission.state == SubmissionState.DRAFT
                    && Draft.of(submission, form).isEmpty()
                    && readings(submission, form).isEmpty()) {
                submission.state = SubmissionState.EXPECTED;
            }
        });
    }

    /** A submission has just become owed: figures that are there already count. */
    void takeUp(Submission submission, CollectionForm form) {
        SubmissionView before = audit.view(submission, form);
        List<Reading> readings = readings(submission, form);
        if (readings.size() == form.indicators.size() && !form.isJoint()) {
            Reading last = readings.stream()
                    .max(Comparator.comparing(reading -> reading.recordedAt))
                    .orElseThrow();
            submit(submission, last.author, last.recordedAt, null);
        } else if (!readings.isEmpty()) {
            submission.state = SubmissionState.DRAFT;
        }
        audit.changed(submission, form, before);
    }

    private interface Step {
        void take(Submission submission, CollectionForm form);
    }

    /** In the order of their ids, so that two deliveries never wait for each other. */
    private void each(FigureIntake delivery, Step step) {
        if (delivery.touched().isEmpty()) {
            return;
        }
        entities.flush();
        delivery.touched().forEach(id -> {
            Submission submission = entities.find(Submission.class, id, LockModeType.PESSIMISTIC_WRITE);
            CollectionForm form = submission == null ? null : delivery.form(submission.collection);
            if (form != null && submission.owed) {
                SubmissionView before = audit.view(submission, form);
                step.take(submission, form);
                audit.changed(delivery.author(), submission, form, before);
                changes.fire(SubmissionChanged.of(submission));
            }
        });
    }

    /** @param changed whether one of its figures was recorded in this delivery */
    private record SubmissionProgress(boolean complete, boolean changed) {}

    /** Asks the database, since what the persistence context holds may be older than the delivery. */
    private SubmissionProgress standing(Submission submission, CollectionForm form, Instant now) {
        // The database keeps microseconds, rounded.
        Instant from = now.truncatedTo(ChronoUnit.MICROS);
        List<Object[]> cells = entities.createQuery(
                        "select deleted, recordedAt from Reading"
                                + " where region = :region and period = :period and indicator in :indicators",
                        Object[].class)
                .setParameter("region", submission.region)
                .setParameter("period", submission.period.toString())
                .setParameter("indicators", form.indicators)
                .getResultList();
        long present = cells.stream().filter(cell -> !(boolean) cell[0]).count();
        boolean changed = cells.stream().anyMatch(cell -> !((Instant) cell[1]).isBefore(from));
        return new SubmissionProgress(present == form.indicators.size(), changed);
    }

    private void apply(
            Submission submission,
            CollectionForm form,
            SubmissionProgress standing,
            FigureIntake delivery,
            Instant now) {
        String actor = delivery.actor().name();
        boolean submits = standing.complete()
                && actsForDepartment(delivery.actor(), submission, form)
                && Draft.of(submission, form).isEmpty();
        switch (submission.state) {
            case EXPECTED, DRAFT -> {
                if (submits) {
                    submit(submission, actor, now, delivery.comment());
                } else if (submission.state == SubmissionState.EXPECTED) {
                    draft(submission, actor, now);
                }
            }
            case RETURNED -> {
                // The same figures again answer no objection; whoever means them submits them.
                if (submits && standing.changed()) {
                    submit(submission, actor, now, delivery.comment());
                }
            }
            case SUBMITTED, VERIFIED -> {
                if (standing.changed()) {
                    boolean stands = standing.complete()
                            && SubmissionCoverage.coversDepartment(delivery.actor(), submission.department);
                    amend(submission, stands, actor, now, delivery.reason(submission));
                }
            }
        }
    }

    /** Departments that are jointly responsible each say so themselves; nobody delivers for all of them at once. */
    private static boolean actsForDepartment(Actor actor, Submission submission, CollectionForm form) {
        boolean ofDepartments = actor.allLimits().stream()
                .anyMatch(limits -> !limits.departments().isEmpty());
        return SubmissionCoverage.coversDepartment(actor, submission.department) && (ofDepartments || !form.isJoint());
    }

    private static void draft(Submission submission, String actor, Instant now) {
        submission.state = SubmissionState.DRAFT;
        SubmissionEvent.record(submission, now, actor, SubmissionEvent.Action.DRAFTED, null);
    }

    /** The department's word on all figures as they stand. */
    static void submit(Submission submission, String actor, Instant now, String comment) {
        submission.state = SubmissionState.SUBMITTED;
        submission.submittedBy = actor;
        submission.submittedAt = now;
        submission.deliveredAt = submission.deliveredAt == null ? now : submission.deliveredAt;
        submission.verifiedBy = null;
        submission.verifiedAt = null;
        SubmissionEvent.record(submission, now, actor, SubmissionEvent.Action.SUBMITTED, comment);
    }

    private static void amend(Submission submission, boolean stands, String actor, Instant now, String reason) {
        submission.verifiedBy = null;
        submission.verifiedAt = null;
        submission.reason = reason;
        if (stands) {
            submission.state = SubmissionState.SUBMITTED;
            submission.submittedBy = actor;
            submission.submittedAt = now;
        } else {
            submission.state = SubmissionState.DRAFT;
        }
        SubmissionEvent.record(submission, now, actor, SubmissionEvent.Action.AMENDED, reason);
    }

    /** What is stored of the submission's figures. */
    static List<Reading> readings(Submission submission, CollectionForm form) {
        return Reading.list(
                "not deleted and region = ?1 and period = ?2 and indicator in ?3",
                submission.region,
                submission.period.toString(),
                form.indicators);
    }
}
