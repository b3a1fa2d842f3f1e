package org.indicatorwatch.web.submission;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.organisation.WorkingCalendar;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.ReadingState;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionDetail;
import org.indicatorwatch.readings.collecting.SubmissionDetails;
import org.indicatorwatch.readings.collecting.SubmissionService;
import org.indicatorwatch.readings.collecting.SubmissionState;
import org.indicatorwatch.readings.importing.FormEntry.Finding;
import org.indicatorwatch.readings.importing.TypedFigure;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.verification.Attempt;
import org.indicatorwatch.web.verification.Decision;
import org.indicatorwatch.web.verification.Decisions;

/** Gathers the page about a submission. */
@RequestScoped
class EntryViews {

    private final SubmissionService submissions;
    private final SubmissionDetails details;
    private final Decisions decisions;
    private final CurrentActor actor;
    private final Wording words;
    private final Clock clock;

    EntryViews(
            SubmissionService submissions,
            SubmissionDetails details,
            Decisions decisions,
            CurrentActor actor,
            Wording words,
            Clock clock) {
        this.submissions = submissions;
        this.details = details;
        this.decisions = decisions;
        this.actor = actor;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What goes into the page besides what is stored.
     *
     * @param typed rows by indicator; for others what is stored is shown
     * @param form what was typed besides the rows, and what is wrong as a whole
     * @param attempt a decision that was tried in vain
     */
    record Shown(
            Map<String, TypedFigure> typed,
            List<Finding> findings,
            Set<String> conflicts,
            Form form,
            Attempt attempt,
            boolean amends,
            String done) {

        static Shown asStored(boolean amends, String done) {
            return new Shown(Map.of(), List.of(), Set.of(), Form.EMPTY, Attempt.NONE, amends, done);
        }

        static Shown undecided(Attempt attempt) {
            return new Shown(Map.of(), List.of(), Set.of(), Form.EMPTY, attempt, false, "");
        }

        static Shown typed(List<TypedFigure> figures, TypedForm sent, List<Finding> findings, Set<String> conflicts) {
            Map<String, TypedFigure> typed = new HashMap<>();
            figures.forEach(figure -> typed.put(figure.indicator(), figure));
            return new Shown(typed, findings, conflicts, sent.form(), Attempt.NONE, sent.amends(), "");
        }

        Shown with(Form changed) {
            return new Shown(typed, findings, conflicts, changed, attempt, amends, done);
        }
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
    Heading heading(long id) {
        return heading(submissions.get(id, actor.get()));
    }

    private Heading heading(Submission submission) {
        return new Heading(
                submission.id,
                words.name(CollectionForm.<CollectionForm>findById(submission.collection)),
                Region.<Region>findById(submission.region).name,
                words.period(submission.period));
    }

    /** A transaction of its own sees what the one before has stored. */
    @Transactional(TxType.REQUIRES_NEW)
    EntryView of(long id, Shown shown) {
        Actor caller = actor.get();
        Submission submission = submissions.get(id, caller);
        LocalDate today = LocalDate.now(clock);
        Coverage coverage = Coverage.of(caller);
        Decision decision = shown.amends() ? null : decisions.on(submission, shown.attempt());
        // Whoever decides sees what is decided on: drafts are no part of it.
        SubmissionDetail detail = decision == null
                ? details.of(submission, coverage, today)
                : details.submitted(submission, coverage, today);
        boolean verified = submission.state == SubmissionState.VERIFIED;
        boolean mayWrite = caller.may(Capability.WRITE_READINGS) && submission.owed;
        boolean mayAmend = mayWrite && (caller.may(Capability.VERIFY) || caller.may(Capability.MANAGE_CATALOGUE));
        boolean open = mayWrite && (submission.state.isOutstanding() || (shown.amends() && (!verified || mayAmend)));
        List<EntryRow> rows =
                detail.cells().stream().map(cell -> row(cell, shown, open)).toList();
        return new EntryView(
                heading(submission),
                department(submission.department),
                StateBadge.of(submission.state, words),
                Deadline.of(submission.due, today, WorkingCalendar.load(), words),
                submission.state.isOutstanding(),
                verified,
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

    private EntryRow row(SubmissionDetail.Cell cell, Shown shown, boolean editable) {
        Indicator indicator = Indicator.findById(cell.indicator());
        TypedFigure stored = TypedFigure.of(cell);
        TypedFigure typed = shown.typed().getOrDefault(cell.indicator(), stored);
        TypedFigure fields = typed.theirs() ? stored : typed;
        boolean conflict = shown.conflicts().contains(cell.indicator());
        return new EntryRow(
                cell.indicator(),
                words.name(indicator),
                words.unit(indicator),
                indicator.definition,
                indicator.measure == Measure.RATE,
                editable,
                cell.draft(),
                said(cell.value(), cell.state(), words.unit(indicator)),
                cell.author(),
                words.time(cell.recordedAt()),
                earlier(cell.lastPeriod()),
                earlier(cell.lastYear()),
                new EntryRow.Typed(
                        fields.field("value"),
                        fields.field("state"),
                        fields.field("numerator"),
                        fields.field("denominator"),
                        fields.field("comment"),
                        fields.confirmed()),
                // Whoever has seen the other version, and sends one's own again, means it.
                conflict || typed.seen().isEmpty() || typed.theirs() ? stored.mark() : seen(typed, stored, shown),
                shown.findings().stream()
                        .filter(finding -> finding.indicator().equals(cell.indicator()))
                        .map(finding -> new EntryRow.Found(
                                finding.violation().field(), finding.warning(), message(finding.violation())))
                        .toList(),
                conflict ? rival(cell, indicator) : null);
    }

    /** Where programs are told which field to send, people are told what to choose or to tick. */
    private String message(Violation violation) {
        return switch (violation.code()) {
            case "missing-value" -> words.text("entry.missing");
            case "jump", "outlier", "outlier-among-peers" ->
                words.text("entry.doubt", words.doubt(violation.code(), violation.arguments()));
            default -> violation.message(words.locale());
        };
    }

    /** A row that was kept is from then on as it is stored. */
    private static String seen(TypedFigure typed, TypedFigure stored, Shown shown) {
        return typed.mark().equals(stored.mark()) ? stored.mark() : typed.seen();
    }

    private String rival(SubmissionDetail.Cell cell, Indicator indicator) {
        return cell.state() == null
                ? words.text("entry.rival.gone")
                : words.text(
                        "entry.rival",
                        cell.author(),
                        words.time(cell.recordedAt()),
                        said(cell.value(), cell.state(), words.unit(indicator))
                                + (cell.comment() == null ? "" : "（" + cell.comment() + "）"));
    }

    private String said(BigDecimal value, ReadingState state, String unit) {
        if (state == null) {
            return "";
        }
        return state == ReadingState.VALUE ? words.number(value) + unit : words.text("indicator.state." + state);
    }

    private EntryRow.Earlier earlier(SubmissionDetail.Earlier earlier) {
        String text = earlier.state() == null
                ? words.text("entry.none")
                : earlier.value() != null
                        ? words.number(earlier.value())
                        : words.text("indicator.state." + earlier.state());
        return new EntryRow.Earlier(words.period(earlier.period()), text, earlier.value() != null);
    }
}
