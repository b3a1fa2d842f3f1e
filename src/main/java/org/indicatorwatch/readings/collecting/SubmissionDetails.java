package org.indicatorwatch.readings.collecting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Period;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingKey;

/** Gathers what belongs to a submission. */
@ApplicationScoped
public class SubmissionDetails {

    /** All that is known of the submission on the day. */
    public SubmissionDetail of(Submission submission, LocalDate today) {
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
        readings.forEach(
                reading -> known.put(new ReadingKey(reading.indicator, reading.region, reading.period()), reading));
        Map<String, Draft> drafts = new HashMap<>();
        Draft.of(submission, form).forEach(draft -> drafts.put(draft.indicator, draft));
        List<SubmissionDetail.Cell> cells = form.cells(submission.region, period).stream()
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

    /** The cells that the submission asks for, in the order of the form. */
    public List<ReadingKey> keys(Submission submission) {
        CollectionForm form = CollectionForm.findById(submission.collection);
        return form.cells(submission.region, submission.period);
    }

    private static SubmissionDetail.Cell cell(ReadingKey key, Map<ReadingKey, Reading> known, Draft draft) {
        Indicator indicator = Indicator.findById(key.indicator());
        Reading now = known.get(key);
        Period before = key.period().plus(-1);
        Period yearBefore = key.period().yearBefore();
        SubmissionDetail.Earlier lastPeriod = SubmissionDetail.Earlier.of(before, known.get(at(key, before)));
        SubmissionDetail.Earlier lastYear = SubmissionDetail.Earlier.of(yearBefore, known.get(at(key, yearBefore)));
        if (draft != null) {
            return new SubmissionDetail.Cell(
                    key.indicator(),
                    indicator.name,
                    indicator.unit,
                    draft.value,
                    draft.state,
                    draft.numerator,
                    draft.denominator,
                    draft.comment,
                    true,
                    draft.author,
                    draft.recordedAt,
                    lastPeriod,
                    lastYear);
        }
        return new SubmissionDetail.Cell(
                key.indicator(),
                indicator.name,
                indicator.unit,
                now == null ? null : now.value,
                now == null ? null : now.state,
                now == null ? null : now.numerator,
                now == null ? null : now.denominator,
                now == null ? null : now.comment,
                false,
                now == null ? null : now.author,
                now == null ? null : now.recordedAt,
                lastPeriod,
                lastYear);
    }

    private static ReadingKey at(ReadingKey key, Period period) {
        return new ReadingKey(key.indicator(), key.region(), period);
    }
}
