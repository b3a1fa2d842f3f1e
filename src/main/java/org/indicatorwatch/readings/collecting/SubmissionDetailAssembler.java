package org.indicatorwatch.readings.collecting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingKey;

/** Gathers what belongs to a submission, as far as whoever asks covers it: figures that are not theirs are not there. */
@ApplicationScoped
public class SubmissionDetailAssembler {

    /** All that is known of the submission on the day, and covered: what is drafted comes before what was submitted. */
    public SubmissionDetail of(Submission submission, Coverage coverage, LocalDate today) {
        Map<String, Draft> drafts = new HashMap<>();
        Draft.of(submission, CollectionForm.findById(submission.collection))
                .forEach(draft -> drafts.put(draft.indicator, draft));
        return of(submission, coverage, today, drafts);
    }

    /** The same with the figures that were submitted, whatever is drafted beside them. */
    public SubmissionDetail submitted(Submission submission, Coverage coverage, LocalDate today) {
        return of(submission, coverage, today, Map.of());
    }

    private SubmissionDetail of(Submission submission, Coverage coverage, LocalDate today, Map<String, Draft> drafts) {
        CollectionForm form = CollectionForm.findById(submission.collection);
        Period period = submission.period;
        List<Reading> readings = Reading.list(
                "not deleted and region = ?1 and indicator in ?2 and period in ?3",
                submission.region,
                form.indicators,
                List.of(
                        period.toString(),
                        period.plus(-1).toString(),
                        period.yearBefore().toString()));
        Map<ReadingKey, Reading> known = new HashMap<>();
        readings.forEach(reading -> known.put(reading.key(), reading));
        List<SubmissionDetail.Cell> cells = keys(submission, coverage).stream()
                .map(key -> cell(key, known, drafts.get(key.indicator())))
                .toList();
        return new SubmissionDetail(
                SubmissionView.of(submission, form, today),
                cells,
                SubmissionEvent.of(submission).stream()
                        .map(SubmissionDetail.Step::of)
                        .toList());
    }

    /** What is drafted for the submission. */
    public List<NewReading> drafts(Submission submission) {
        return Draft.of(submission, CollectionForm.findById(submission.collection)).stream()
                .map(draft -> draft.reading(null))
                .toList();
    }

    /** The cells that the submission asks for and that are covered, in the order of the form. */
    public List<ReadingKey> keys(Submission submission, Coverage coverage) {
        CollectionForm form = CollectionForm.findById(submission.collection);
        return form.cells(submission.region, submission.period).stream()
                .filter(key -> coverage.covers(key.indicator(), key.region()))
                .toList();
    }

    private static SubmissionDetail.Cell cell(ReadingKey key, Map<ReadingKey, Reading> known, Draft draft) {
        Period before = key.period().plus(-1);
        Period yearBefore = key.period().yearBefore();
        return SubmissionDetail.Cell.of(
                Indicator.findById(key.indicator()),
                content(known.get(key), draft),
                SubmissionDetail.Earlier.of(before, known.get(key.in(before))),
                SubmissionDetail.Earlier.of(yearBefore, known.get(key.in(yearBefore))));
    }

    private static SubmissionDetail.CellContent content(Reading reading, Draft draft) {
        if (draft != null) {
            return SubmissionDetail.CellContent.of(draft);
        }
        return reading == null ? SubmissionDetail.CellContent.NOTHING : SubmissionDetail.CellContent.of(reading);
    }
}
