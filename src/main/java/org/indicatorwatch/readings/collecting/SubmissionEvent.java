package org.indicatorwatch.readings.collecting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

/** A step that somebody took with a submission. Never changed, never removed. */
@Entity
@Immutable
@Table(name = "submission_event")
public class SubmissionEvent extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long submission;

    public Instant at;

    public String actor;

    @Enumerated(EnumType.STRING)
    public Action action;

    public String comment;

    /** What was done. */
    public enum Action {
        DRAFTED,
        SUBMITTED,
        VERIFIED,
        RETURNED,
        /** Figures were changed after they had been submitted or verified. */
        AMENDED
    }

    /** The steps of a submission, oldest first. */
    public static List<SubmissionEvent> of(Submission submission) {
        return list("submission = ?1 order by id", submission.id);
    }

    /** The steps of several submissions, by submission and oldest first; nothing for one without any. */
    public static Map<Long, List<SubmissionEvent>> of(Collection<Long> submissions) {
        return SubmissionEvent.<SubmissionEvent>stream("submission in ?1 order by id", submissions)
                .collect(Collectors.groupingBy(event -> event.submission));
    }

    /** Writes down a step. */
    public static void record(Submission submission, Instant at, String actor, Action action, String comment) {
        SubmissionEvent event = new SubmissionEvent();
        event.submission = submission.id;
        event.at = at;
        event.actor = actor;
        event.action = action;
        event.comment = comment;
        event.persist();
    }
}
