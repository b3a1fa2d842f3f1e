package org.indicatorwatch.web.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.organisation.WorkingCalendar;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionDetail;
import org.indicatorwatch.readings.collecting.SubmissionDetailAssembler;
import org.indicatorwatch.readings.collecting.SubmissionService;
import org.indicatorwatch.readings.collecting.SubmissionState;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.verification.DecisionForm;
import org.indicatorwatch.web.verification.DecisionHandling;

/** Gathers the page about a submission. */
@RequestScoped
class EntryAssembler {

    private final SubmissionService submissions;
    private final SubmissionDetailAssembler details;
    private final DecisionHandling decisions;
    private final CurrentActor actor;
    private final PageWording words;
    private final Clock clock;

    EntryAssembler(
            SubmissionService submissions,
            SubmissionDetailAssembler details,
            DecisionHandling decisions,
            CurrentActor actor,
            PageWording words,
            Clock clock) {
        this.submissions = submissions;
        this.details = details;
        this.decisions = decisions;
        this.actor = actor;
        this.words = words;
        this.clock = clock;
    }

    /** Codes of the indicators that the account may fill in. */
    @Transactional(TxType.REQUIRES_NEW)
    List<String> indicators(long id) {
        Submission submission = submissions.get(id, actor.get());
        return details.keys(submission, Coverage.of(actor.get())).stream()
                .map(key -> key.indicator())
                .toList();
    }

    /** Which submission it is, and no more. */
    @Transactional(TxType.REQUIRES_NEW)
    SubmissionHeading heading(long id) {
        return heading(submissions.get(id, actor.get()));
    }

    private SubmissionHeading heading(Submission submission) {
        return new SubmissionHeading(
                submission.id,
                words.name(CollectionForm.<CollectionForm>findById(submission.collection)),
                Region.<Region>findById(submission.region).name,
                words.period(submission.period));
    }

    /** A transaction of its own sees what the one before has stored. */
    @Transactional(TxType.REQUIRES_NEW)
    EntryView of(long id, EntryInput shown) {
        Actor caller = actor.get();
        Submission submission = submissions.get(id, caller);
        LocalDate today = LocalDate.now(clock);
        Coverage coverage = Coverage.of(caller);
        DecisionForm decision = shown.amends() ? null : decisions.formFor(submission, shown.attempt());
        // Whoever decides sees what is decided on: drafts are no part of it.
        SubmissionDetail detail = decision == null
                ? details.of(submission, coverage, today)
                : details.submitted(submission, coverage, today);
        boolean verified = submission.state == SubmissionState.VERIFIED;
        boolean mayWrite = caller.may(Capability.WRITE_READINGS) && submission.owed;
        boolean mayAmend = mayWrite && (caller.may(Capability.VERIFY) || caller.may(Capability.MANAGE_CATALOGUE));
        boolean open = mayWrite && (submission.state.isOutstanding() || (shown.amends() && (!verified || mayAmend)));
        List<EntryRow> rows = new EntryRowAssembler(words, shown, open).of(detail.cells());
        return new EntryView(
                heading(submission),
                department(submission.department),
                StateBadge.of(submission.state, words),
                Deadline.of(submission.due, today, WorkingCalendar.load(), words),
                submission.state.isOutstanding(),
                verified,
                submission.state == SubmissionState.RETURNED,
                submission.submittedAt != null,
                rows.stream().anyMatch(EntryRow::editable),
                !submission.state.isOutstanding() && (verified ? mayAmend : mayWrite),
                !submission.state.isOutstanding(),
                decision != null && hasDrafts(submission, coverage),
                submission.reason,
                submission.joint().stream()
                        .map(other ->
                                new EntryView.Partner(department(other.department), StateBadge.of(other.state, words)))
                        .toList(),
                rows,
                detail.history().stream()
                        .map(step -> new EntryView.Step(
                                words.text("step." + step.action()),
                                step.actor(),
                                words.time(step.at()),
                                step.comment()))
                        .toList(),
                shown.form(),
                decision,
                shown.done());
    }

    private boolean hasDrafts(Submission submission, Coverage coverage) {
        return details.drafts(submission).stream()
                .map(NewReading::key)
                .anyMatch(key -> coverage.covers(key.indicator(), key.region()));
    }

    private static String department(String code) {
        Department department = Department.findById(code);
        return department == null ? code : department.name;
    }
}
