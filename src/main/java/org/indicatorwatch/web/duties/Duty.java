package org.indicatorwatch.web.duties;

import java.time.LocalDate;
import java.util.List;

import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionState;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.submission.Deadline;
import org.indicatorwatch.web.submission.StateBadge;

/**
 * A submission that is owed.
 *
 * @param reason why it was returned; null unless it was
 */
public record Duty(
        Submission submission,
        String name,
        String department,
        String region,
        String period,
        Deadline deadline,
        StateBadge state,
        String reason) {

    static List<ListColumn<Duty>> columns(PageWording words) {
        return List.of(
                new ListColumn<>(words.text("entry.form"), Duty::name),
                new ListColumn<>(words.text("receipt.department"), Duty::department),
                new ListColumn<>(words.text("column.region"), Duty::region),
                new ListColumn<>(words.text("column.period"), Duty::period),
                new ListColumn<>(words.text("entry.due"), Duty::due),
                new ListColumn<>(words.text("duties.left"), duty -> duty.deadline.text()),
                new ListColumn<>(words.text("column.status"), duty -> duty.state.text()),
                new ListColumn<>(words.text("duties.reason"), Duty::reason));
    }

    /** What there is to be done about it, the most urgent first. */
    public enum Kind {
        RETURNED,
        OVERDUE,
        DRAFT,
        DUE
    }

    public Kind kind() {
        return submission.state == SubmissionState.RETURNED
                ? Kind.RETURNED
                : deadline.overdue() ? Kind.OVERDUE : submission.state == SubmissionState.DRAFT ? Kind.DRAFT : Kind.DUE;
    }

    /** By this it is found among what is returned, overdue, drafted or due; a late draft is both. */
    public boolean is(Kind kind) {
        return switch (kind) {
            case RETURNED -> submission.state == SubmissionState.RETURNED;
            case OVERDUE -> deadline.overdue();
            case DRAFT -> submission.state == SubmissionState.DRAFT;
            case DUE -> !deadline.overdue();
        };
    }

    LocalDate due() {
        return submission.due;
    }
}
