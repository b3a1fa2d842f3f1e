package org.indicatorwatch.web.duties;

import java.time.LocalDate;

import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionState;
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
