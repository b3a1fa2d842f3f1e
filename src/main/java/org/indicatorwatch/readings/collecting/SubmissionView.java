package org.indicatorwatch.readings.collecting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.indicatorwatch.catalogue.period.Period;

/**
 * A submission in the REST interface.
 *
 * @param joint the other departments that must submit the same figures too
 * @param reason why it was returned or amended last
 */
public record SubmissionView(
        long id,
        String collection,
        String collectionName,
        String department,
        List<String> joint,
        String region,
        Period period,
        LocalDate due,
        SubmissionState state,
        boolean overdue,
        String submittedBy,
        Instant submittedAt,
        String verifiedBy,
        Instant verifiedAt,
        String reason) {

    static SubmissionView of(Submission submission, CollectionForm form, LocalDate today) {
        return new SubmissionView(
                submission.id,
                form.code,
                form.name,
                submission.department,
                form.departments.stream()
                        .filter(department -> !department.equals(submission.department))
                        .toList(),
                submission.region,
                submission.period,
                submission.due,
                submission.state,
                submission.isOverdue(today),
                submission.submittedBy,
                submission.submittedAt,
                submission.verifiedBy,
                submission.verifiedAt,
                submission.reason);
    }
}
