package org.indicatorwatch.readings.collecting;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingRevision;

/** Writes receipts from what was known when the submission was made. */
@ApplicationScoped
public class ReceiptAssembler {

    /**
     * The receipt of what is covered.
     *
     * @throws ProblemException 409 if it was never submitted
     */
    public Receipt of(Submission submission, Coverage coverage) {
        if (submission.submittedAt == null) {
            throw ProblemException.conflict("not-submitted");
        }
        CollectionForm form = CollectionForm.findById(submission.collection);
        List<Receipt.Figure> figures = form.cells(submission.region, submission.period).stream()
                .filter(key -> coverage.covers(key.indicator(), key.region()))
                .map(key -> figure(key, submission))
                .flatMap(Optional::stream)
                .toList();
        return new Receipt(
                        submission.id,
                        form.code,
                        form.name,
                        submission.department,
                        Department.<Department>findById(submission.department).name,
                        submission.region,
                        Region.<Region>findById(submission.region).name,
                        submission.period,
                        submission.submittedBy,
                        submission.submittedAt,
                        figures,
                        null)
                .withHash();
    }

    private static Optional<Receipt.Figure> figure(ReadingKey key, Submission submission) {
        Indicator indicator = Indicator.findById(key.indicator());
        return ReadingRevision.of(key).stream()
                .filter(revision -> !revision.recordedAt.isAfter(submission.submittedAt))
                .reduce((earlier, later) -> later)
                .filter(revision -> !revision.deleted)
                .map(revision -> new Receipt.Figure(
                        key.indicator(),
                        indicator.name,
                        indicator.unit,
                        revision.state,
                        revision.value,
                        revision.numerator,
                        revision.denominator,
                        revision.revision));
    }
}
