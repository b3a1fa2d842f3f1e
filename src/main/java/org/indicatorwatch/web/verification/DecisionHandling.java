package org.indicatorwatch.web.verification;

import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.ReadingQueries;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionDetailAssembler;
import org.indicatorwatch.readings.collecting.SubmissionEvent;
import org.indicatorwatch.readings.collecting.SubmissionService;
import org.indicatorwatch.readings.collecting.SubmissionState;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.PageWording;

import static java.util.Objects.requireNonNullElse;

/** Decisions on submissions: what may be decided, and what comes of it. */
@RequestScoped
public class DecisionHandling {

    private static final int STATUS_FORBIDDEN = 403;
    private static final int STATUS_NOT_FOUND = 404;

    private final SubmissionService submissions;
    private final SubmissionDetailAssembler details;
    private final ReadingQueries readings;
    private final ConcurrentChangeDetector meanwhiles;
    private final CurrentActor actor;
    private final PageWording words;

    DecisionHandling(
            SubmissionService submissions,
            SubmissionDetailAssembler details,
            ReadingQueries readings,
            ConcurrentChangeDetector meanwhiles,
            CurrentActor actor,
            PageWording words) {
        this.submissions = submissions;
        this.details = details;
        this.readings = readings;
        this.meanwhiles = meanwhiles;
        this.actor = actor;
        this.words = words;
    }

    /**
     * Does what was decided, or says why not.
     *
     * @throws ProblemException 403 or 404 where there is nothing to be decided by the account
     */
    public DecisionAttempt decide(long id, MultivaluedMap<String, String> sent) {
        boolean returns = "return".equals(sent.getFirst("decision"));
        String reason = requireNonNullElse(sent.getFirst("reason"), "");
        String version = sent.getFirst("version");
        Form form = Form.of(Map.of("reason", reason));
        try {
            if (returns) {
                submissions.sendBack(id, new SubmissionService.Word(reason, reason), actor.get(), version);
            } else {
                submissions.verify(id, SubmissionService.Word.NONE, actor.get(), version);
            }
        } catch (ProblemException e) {
            if (e.status() == STATUS_FORBIDDEN || e.status() == STATUS_NOT_FOUND) {
                throw e;
            }
            return e.isStale()
                    ? new DecisionAttempt(
                            id, returns, form.with(words.text("verification.late")), changesSince(id, sent))
                    : new DecisionAttempt(id, returns, form.with(e, words.locale()), null);
        }
        return new DecisionAttempt(id, returns, form, null);
    }

    private ConcurrentChanges changesSince(long id, MultivaluedMap<String, String> sent) {
        return ReviewedState.parse(sent.getFirst("seen"))
                .map(seen -> meanwhiles.of(id, seen))
                .orElse(null);
    }

    /** What the account may decide where the submitted figures are shown that it covers; null if nothing. */
    public DecisionForm formFor(Submission submission, DecisionAttempt attempt) {
        boolean decidable =
                submission.state == SubmissionState.SUBMITTED || submission.state == SubmissionState.VERIFIED;
        if (!decidable || !actor.get().may(Capability.VERIFY)) {
            return null;
        }
        ReviewedState seen = ReviewedState.of(
                SubmissionEvent.of(submission),
                readings.known(details.keys(submission, Coverage.of(actor.get())))
                        .values());
        return formFor(submission, CollectionForm.findById(submission.collection), seen, attempt);
    }

    /** The same for one that is submitted or verified, where it is known already what is shown. */
    DecisionForm formFor(Submission submission, CollectionForm form, ReviewedState seen, DecisionAttempt attempt) {
        boolean verifies = submission.state == SubmissionState.SUBMITTED;
        boolean tried = attempt.submission() == submission.id;
        return new DecisionForm(
                submission.id,
                submission.version,
                seen.serialize(),
                verifies,
                verifies ? hindrance(submission, form) : null,
                tried && attempt.returns(),
                tried ? attempt.form() : Form.EMPTY,
                tried ? attempt.meanwhile() : null);
    }

    private String hindrance(Submission submission, CollectionForm form) {
        if (submission.mayNotBeVerifiedBy(actor.get())) {
            return words.text("verification.own");
        }
        return form.isCoveredBy(Coverage.of(actor.get()), submission.region)
                ? null
                : words.text("verification.partial");
    }
}
