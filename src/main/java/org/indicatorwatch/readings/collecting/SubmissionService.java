package org.indicatorwatch.readings.collecting;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingsChanged;
import org.indicatorwatch.readings.ReadingsChanged.ChangedSeries;
import org.indicatorwatch.readings.SeriesKey;

/** The steps that people take with a submission. */
@ApplicationScoped
public class SubmissionService {

    private final EntityManager entities;
    private final DraftPublication publication;
    private final Event<SubmissionChanged> changes;
    private final Event<SubmissionReturned> returns;
    private final Event<ReadingsChanged> readings;
    private final SubmissionAudit audit;
    private final Clock clock;

    SubmissionService(
            EntityManager entities,
            DraftPublication publication,
            Event<SubmissionChanged> changes,
            Event<SubmissionReturned> returns,
            Event<ReadingsChanged> readings,
            SubmissionAudit audit,
            Clock clock) {
        this.entities = entities;
        this.publication = publication;
        this.changes = changes;
        this.returns = returns;
        this.readings = readings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a caller says along with a step; every part may be null. */
    public record Word(String reason, String comment) {

        public static final Word NONE = new Word(null, null);
    }

    /** @throws ProblemException 404 if there is none, 403 if it is none of the actor's */
    public Submission get(long id, Actor actor) {
        Submission submission = Submission.<Submission>findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("submission", id));
        requireCovered(submission, actor);
        return submission;
    }

    /**
     * Submits the figures as they stand, drafts included.
     *
     * @throws ProblemException 403 unless the actor covers every draft that it would publish, 409 if it is submitted already,
     *     422 naming each figure that is missing or may not be changed
     */
    @Transactional
    public Submission submit(long id, Word word, Actor actor, String ifMatch) {
        Submission submission = lock(id, actor, ifMatch);
        CollectionForm form = CollectionForm.findById(submission.collection);
        List<Draft> drafts = Draft.of(submission, form);
        if (!submission.state.isOutstanding() && drafts.isEmpty()) {
            throw ProblemException.conflict("wrong-state", submission.state);
        }
        requireCovered(drafts, actor);
        requireComplete(submission, form, drafts);
        Instant now = clock.instant();
        if (!drafts.isEmpty()) {
            publication.publish(drafts, word, actor, now);
            submission = entities.find(Submission.class, id, LockModeType.PESSIMISTIC_WRITE);
        }
        SubmissionView before = audit.view(submission, form);
        if (submission.state.isOutstanding()) {
            SubmissionFilling.submit(submission, actor.name(), now, word.comment());
        }
        return done(submission, form, before);
    }

    /**
     * Finds the figures right; from then on they are locked. Two people see every figure, except where an administrator
     * stands in for both, which the history shows.
     *
     * @throws ProblemException 403 for whoever does not see every figure, 409 if it is not submitted, or by the caller
     */
    @Transactional
    public Submission verify(long id, Word word, Actor actor, String ifMatch) {
        Submission submission = lock(id, actor, ifMatch);
        CollectionForm form = CollectionForm.findById(submission.collection);
        requireState(submission, SubmissionState.SUBMITTED);
        if (!form.isCoveredBy(Coverage.of(actor), submission.region)) {
            throw ProblemException.forbidden();
        }
        if (submission.mayNotBeVerifiedBy(actor)) {
            throw ProblemException.conflict("own-submission");
        }
        SubmissionView before = audit.view(submission, form);
        Instant now = clock.instant();
        submission.state = SubmissionState.VERIFIED;
        submission.verifiedBy = actor.name();
        submission.verifiedAt = now;
        SubmissionEvent.record(submission, now, actor.name(), SubmissionEvent.Action.VERIFIED, word.comment());
        return done(submission, form, before);
    }

    /**
     * Sends it back, verified or not.
     *
     * @throws ProblemException 409 if it is not submitted, 422 without a reason
     */
    @Transactional
    public Submission sendBack(long id, Word word, Actor actor, String ifMatch) {
        Submission submission = lock(id, actor, ifMatch);
        CollectionForm form = CollectionForm.findById(submission.collection);
        if (word.reason() == null || word.reason().isBlank()) {
            throw ProblemException.invalid("reason", "reason-required");
        }
        FieldChecks.limitText("reason", word.reason());
        requireState(submission, SubmissionState.SUBMITTED, SubmissionState.VERIFIED);
        SubmissionView before = audit.view(submission, form);
        Instant now = clock.instant();
        submission.state = SubmissionState.RETURNED;
        submission.reason = word.reason();
        submission.verifiedBy = null;
        submission.verifiedAt = null;
        SubmissionEvent.record(submission, now, actor.name(), SubmissionEvent.Action.RETURNED, word.reason());
        returns.fire(new SubmissionReturned(submission, form.name, actor.name(), word.reason()));
        return done(submission, form, before);
    }

    private Submission done(Submission submission, CollectionForm form, SubmissionView before) {
        entities.flush();
        audit.changed(submission, form, before);
        changes.fire(SubmissionChanged.of(submission));
        // Whether figures are verified is part of what is concluded from them.
        readings.fire(new ReadingsChanged(form.indicators.stream()
                .map(indicator -> new ChangedSeries(new SeriesKey(indicator, submission.region), 0, 0))
                .toList()));
        return submission;
    }

    private Submission lock(long id, Actor actor, String ifMatch) {
        Submission submission = entities.find(Submission.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (submission == null) {
            throw ProblemException.notFound("submission", id);
        }
        requireCovered(submission, actor);
        EntityTags.check(ifMatch, submission.version);
        return submission;
    }

    private static void requireComplete(Submission submission, CollectionForm form, List<Draft> drafts) {
        Set<String> there = new HashSet<>();
        drafts.forEach(draft -> there.add(draft.indicator));
        for (Reading reading : SubmissionFilling.readings(submission, form)) {
            there.add(reading.indicator);
        }
        List<Violation> missing = form.indicators.stream()
                .filter(indicator -> !there.contains(indicator))
                .map(indicator -> Violation.of(indicator, "missing-value"))
                .toList();
        if (!missing.isEmpty()) {
            throw ProblemException.invalid(missing);
        }
    }

    private static void requireState(Submission submission, SubmissionState... states) {
        if (!List.of(states).contains(submission.state)) {
            throw ProblemException.conflict("wrong-state", submission.state);
        }
    }

    private static void requireCovered(Submission submission, Actor actor) {
        CollectionForm form = CollectionForm.findById(submission.collection);
        if (!SubmissionCoverage.of(actor).covers(submission, form)) {
            throw ProblemException.forbidden();
        }
    }

    private static void requireCovered(List<Draft> drafts, Actor actor) {
        Coverage coverage = Coverage.of(actor);
        drafts.forEach(draft -> coverage.require(draft.indicator, draft.region));
    }
}
