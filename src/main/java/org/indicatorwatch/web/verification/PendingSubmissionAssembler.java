package org.indicatorwatch.web.verification;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingQueries;
import org.indicatorwatch.readings.ReadingState;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionEvent;
import org.indicatorwatch.readings.plausibility.PlausibilityDoubt;
import org.indicatorwatch.web.layout.PageWording;

/** Writes what a page of the queue says of each submission: its submitted figures, whatever is drafted beside them. */
@RequestScoped
class PendingSubmissionAssembler {

    private final ReadingQueries readings;
    private final DecisionHandling decisions;
    private final PageWording words;

    PendingSubmissionAssembler(ReadingQueries readings, DecisionHandling decisions, PageWording words) {
        this.readings = readings;
        this.decisions = decisions;
        this.words = words;
    }

    /** Finds what else there is to say of all of them at once. */
    List<PendingSubmission> of(
            List<Submission> submissions, VerificationQueueAssembler.QueueFacts known, DecisionAttempt attempt) {
        Map<ReadingKey, Reading> figures = new HashMap<>(known.figures());
        figures.putAll(readings.known(submissions.stream()
                .flatMap(each -> known.cells().get(each.id).stream())
                .flatMap(cell -> Stream.of(lastPeriod(cell), lastYear(cell)))
                .toList()));
        Map<Long, List<SubmissionEvent>> steps =
                SubmissionEvent.of(submissions.stream().map(each -> each.id).toList());
        Map<String, String> departments = Department.names();
        return submissions.stream()
                .map(each -> new PendingSubmission(
                        each.id,
                        words.name(known.forms().get(each.collection)),
                        departments.getOrDefault(each.department, each.department),
                        known.regions().name(each.region),
                        words.period(each.period),
                        each.submittedBy,
                        words.time(each.submittedAt),
                        (int) known.doubtsOf(each),
                        remark(steps.getOrDefault(each.id, List.of())),
                        known.cells().get(each.id).stream()
                                .map(cell -> line(cell, figures, known))
                                .toList(),
                        decisions.formFor(
                                each,
                                known.forms().get(each.collection),
                                ReviewedState.of(steps.getOrDefault(each.id, List.of()), submitted(each, known)),
                                attempt)))
                .toList();
    }

    private static ReadingKey lastPeriod(ReadingKey cell) {
        return cell.in(cell.period().plus(-1));
    }

    private static ReadingKey lastYear(ReadingKey cell) {
        return cell.in(cell.period().yearBefore());
    }

    private static List<Reading> submitted(Submission submission, VerificationQueueAssembler.QueueFacts known) {
        return known.cells().get(submission.id).stream()
                .map(known.figures()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What was said along with the last word on the figures. */
    private static String remark(List<SubmissionEvent> steps) {
        return steps.stream()
                .filter(step -> step.action == SubmissionEvent.Action.SUBMITTED
                        || step.action == SubmissionEvent.Action.AMENDED)
                .reduce((earlier, later) -> later)
                .map(step -> step.comment)
                .orElse(null);
    }

    private PendingSubmission.Line line(
            ReadingKey cell, Map<ReadingKey, Reading> figures, VerificationQueueAssembler.QueueFacts known) {
        Indicator indicator = known.indicators().get(cell.indicator());
        Reading now = figures.get(cell);
        return new PendingSubmission.Line(
                words.name(indicator),
                words.unit(indicator),
                said(now),
                now != null && now.state == ReadingState.VALUE,
                now == null ? "" : words.parts(now.numerator, now.denominator),
                compared(now, lastPeriod(cell), figures, indicator),
                compared(now, lastYear(cell), figures, indicator),
                known.doubts().getOrDefault(cell, List.of()).stream()
                        .map(this::said)
                        .toList(),
                now == null ? null : now.comment);
    }

    private PendingSubmission.ComparisonValue compared(
            Reading now, ReadingKey other, Map<ReadingKey, Reading> figures, Indicator indicator) {
        Reading earlier = figures.get(other);
        BigDecimal value = value(now);
        BigDecimal before = value(earlier);
        boolean both = value != null && before != null;
        String change = both ? words.signed(value.subtract(before).doubleValue(), indicator.decimals) : "";
        return new PendingSubmission.ComparisonValue(words.period(other.period()), said(earlier), change);
    }

    private static BigDecimal value(Reading reading) {
        return reading == null ? null : reading.value;
    }

    private String said(Reading reading) {
        return reading == null ? "" : words.reading(reading.state, reading.value);
    }

    private String said(PlausibilityDoubt doubt) {
        return words.doubt(doubt.kind(), doubt.arguments());
    }
}
