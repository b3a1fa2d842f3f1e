package org.indicatorwatch.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionEvent;
import org.indicatorwatch.readings.collecting.SubmissionEvent.Action;
import org.indicatorwatch.readings.collecting.SubmissionGenerator;
import org.indicatorwatch.readings.collecting.SubmissionState;

/** How the demo's figures came in: most verified, a few awaiting it, one sent back, and those of the silent region overdue. */
@ApplicationScoped
class DemoSubmissionGenerator {

    /** Counties whose last quarter nobody has verified yet. */
    private static final List<String> UNVERIFIED_REGIONS = List.of("350502", "350526");

    private static final String RETURNED_REGION = "350524";
    private static final String RETURNED_FORM = "qz-health-quarterly";
    private static final String REPORTER = "demo";
    private static final String VERIFIER = "demo-verifier";

    private final SubmissionGenerator generator;
    private final Clock clock;

    DemoSubmissionGenerator(SubmissionGenerator generator, Clock clock) {
        this.generator = generator;
        this.clock = clock;
    }

    /** Opens what is owed. Comes before the figures, which would otherwise count as submitted on the day they were told. */
    @Transactional
    void open() {
        generator.generateAll();
    }

    /** Has what is complete, and nobody has touched yet, submitted around its due date. */
    @Transactional
    void fill() {
        for (Submission submission : Submission.<Submission>list("owed and state = ?1", SubmissionState.EXPECTED)) {
            CollectionForm form = CollectionForm.findById(submission.collection);
            long there = Reading.count(
                    "region = ?1 and period = ?2 and indicator in ?3",
                    submission.region,
                    submission.period.toString(),
                    form.indicators);
            if (there == form.indicators.size()) {
                complete(submission);
            }
        }
    }

    private void complete(Submission submission) {
        // Every ninth is a few days late.
        int days = submission.id % 9 == 0 ? 4 : -(int) (submission.id % 5);
        Instant submitted = at(submission, days, LocalTime.of(10, 30));
        submission.state = SubmissionState.SUBMITTED;
        submission.submittedBy = REPORTER;
        submission.submittedAt = submitted;
        submission.deliveredAt = submitted;
        SubmissionEvent.record(submission, submitted, REPORTER, Action.SUBMITTED, DemoReadingGenerator.COMMENT);
        boolean last = submission.period.equals(DemoStory.LAST_QUARTER);
        if (last && submission.region.equals(RETURNED_REGION) && submission.collection.equals(RETURNED_FORM)) {
            Instant returned = at(submission, days + 1, LocalTime.of(9, 0));
            submission.state = SubmissionState.RETURNED;
            submission.reason = "与上季度差异较大，请核对（演示数据）";
            SubmissionEvent.record(submission, returned, VERIFIER, Action.RETURNED, submission.reason);
        } else if (!(last && UNVERIFIED_REGIONS.contains(submission.region))) {
            submission.state = SubmissionState.VERIFIED;
            submission.verifiedBy = VERIFIER;
            submission.verifiedAt = at(submission, days + 2, LocalTime.of(15, 0));
            SubmissionEvent.record(submission, submission.verifiedAt, VERIFIER, Action.VERIFIED, null);
        }
    }

    private Instant at(Submission submission, int days, LocalTime time) {
        return submission
                .due
                .plusDays(days)
                .atTime(time)
                .atZone(clock.getZone())
                .toInstant();
    }
}
