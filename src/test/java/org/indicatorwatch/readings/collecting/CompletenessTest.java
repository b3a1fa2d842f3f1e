package org.indicatorwatch.readings.collecting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.catalogue.period.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** Timeliness goes by the first delivery; what is overdue, by what is still owed. */
class CompletenessTest {

    private static final LocalDate DUE = LocalDate.parse("2025-10-20");
    private static final LocalDate TODAY = LocalDate.parse("2026-01-20");

    @Test
    void what_was_returned_and_not_submitted_again_is_overdue_though_it_came_in_time() {
        Completeness county = of(submission(SubmissionState.RETURNED, "2025-10-15T01:00:00Z"));
        assertThat(county.late()).isZero();
        assertThat(county.overdue()).isOne();
        assertThat(county.delivered()).isZero();
        assertThat(county.timeliness()).isEqualByComparingTo("1");
    }

    @Test
    void what_never_came_is_late_and_overdue() {
        Completeness county = of(submission(SubmissionState.EXPECTED, null));
        assertThat(county.late()).isOne();
        assertThat(county.overdue()).isOne();
        assertThat(county.timeliness()).isEqualByComparingTo("0");
    }

    @Test
    void what_came_late_is_not_overdue_any_more() {
        Completeness county = of(submission(SubmissionState.SUBMITTED, "2025-10-21T01:00:00Z"));
        assertThat(county.late()).isOne();
        assertThat(county.overdue()).isZero();
    }

    private static Completeness of(Submission submission) {
        return Completeness.perOffice(List.of(submission), TODAY, ZoneId.of("Asia/Shanghai"))
                .get(0);
    }

    private static Submission submission(SubmissionState state, String deliveredAt) {
        Submission submission = new Submission();
        submission.collection = "quarterly";
        submission.department = "qz-health";
        submission.region = "350525";
        submission.period = Period.parse("2025Q3");
        submission.due = DUE;
        submission.owed = true;
        submission.state = state;
        submission.deliveredAt = deliveredAt == null ? null : Instant.parse(deliveredAt);
        return submission;
    }
}
