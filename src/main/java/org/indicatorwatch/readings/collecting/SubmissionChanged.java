package org.indicatorwatch.readings.collecting;

import org.indicatorwatch.catalogue.period.Period;

/**
 * Something happened to what a department owes for a region and period: it was delivered or returned, has become overdue,
 * or is no longer asked for. Fired in the transaction of the change.
 */
public record SubmissionChanged(String department, String region, Period period) {

    static SubmissionChanged of(Submission submission) {
        return new SubmissionChanged(submission.department, submission.region, submission.period);
    }
}
