package org.indicatorwatch.web.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingQueries;
import org.indicatorwatch.readings.ReadingRevision;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionDetailAssembler;
import org.indicatorwatch.readings.collecting.SubmissionEvent;
import org.indicatorwatch.web.layout.PageWording;

/** Compares what somebody saw of a submission with what is there now. */
@RequestScoped
class ConcurrentChangeDetector {

    private final ReadingQueries readings;
    private final SubmissionDetailAssembler details;
    private final CurrentActor actor;
    private final PageWording words;

    ConcurrentChangeDetector(
            ReadingQueries readings, SubmissionDetailAssembler details, CurrentActor actor, PageWording words) {
        this.readings = readings;
        this.details = details;
        this.actor = actor;
        this.words = words;
    }

    /** A transaction of its own sees what others have stored. */
    @Transactional(TxType.REQUIRES_NEW)
    ConcurrentChanges of(long id, ReviewedState seen) {
        Submission submission = Submission.findById(id);
        List<ReadingKey> cells = details.keys(submission, Coverage.of(actor.get()));
        Map<ReadingKey, Reading> known = readings.known(cells);
        List<ConcurrentChanges.Change> changes = new ArrayList<>();
        for (ReadingKey cell : cells) {
            Integer shown = seen.revisions().get(cell.indicator());
            Integer now = known.containsKey(cell) ? known.get(cell).revision : null;
            if (!Objects.equals(shown, now)) {
                List<ReadingRevision> revisions = ReadingRevision.of(cell);
                if (!revisions.isEmpty()) {
                    changes.add(change(cell.indicator(), revisions, shown));
                }
            }
        }
        List<ConcurrentChanges.Step> steps = SubmissionEvent.of(submission).stream()
                .skip(seen.steps())
                .map(step -> new ConcurrentChanges.Step(
                        words.time(step.at), step.actor, words.text("step." + step.action), step.comment))
                .toList();
        return new ConcurrentChanges(steps, changes);
    }

    /** @param shown null where there was no figure */
    private ConcurrentChanges.Change change(String code, List<ReadingRevision> revisions, Integer shown) {
        ReadingRevision last = revisions.get(revisions.size() - 1);
        Indicator indicator = Indicator.findById(code);
        String before = revisions.stream()
                .filter(revision -> shown != null && revision.revision == shown)
                .findFirst()
                .map(revision -> said(revision, indicator))
                .orElseGet(() -> words.text("entry.none"));
        return new ConcurrentChanges.Change(
                words.name(indicator), before, said(last, indicator), last.author, words.time(last.recordedAt));
    }

    private String said(ReadingRevision revision, Indicator indicator) {
        if (revision.deleted) {
            return words.text("entry.none");
        }
        String said = words.reading(revision.state, revision.value, words.unit(indicator));
        String parts = words.parts(revision.numerator, revision.denominator);
        return words.remarked(words.remarked(said, parts), revision.comment);
    }
}
