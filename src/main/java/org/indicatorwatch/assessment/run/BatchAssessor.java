package org.indicatorwatch.assessment.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.AssessmentRetired;
import org.indicatorwatch.assessment.AssessmentUpdated;
import org.indicatorwatch.assessment.CatalogueCache;
import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.StatusChanged;
import org.indicatorwatch.readings.ReadingQueries;

/** Assesses a batch of queued series in the current transaction: claims, reads, concludes, stores, tells. */
@ApplicationScoped
class BatchAssessor {

    private final SeriesQueue queue;
    private final RunProgress progress;
    private final ReadingQueries readings;
    private final ConclusionStore store;
    private final CatalogueCache catalogues;
    private final Event<StatusChanged> statusChanges;
    private final Event<AssessmentUpdated> updates;
    private final Event<AssessmentRetired> retirements;
    private final Clock clock;

    BatchAssessor(
            SeriesQueue queue,
            RunProgress progress,
            ReadingQueries readings,
            ConclusionStore store,
            CatalogueCache catalogues,
            Event<StatusChanged> statusChanges,
            Event<AssessmentUpdated> updates,
            Event<AssessmentRetired> retirements,
            Clock clock) {
        this.queue = queue;
        this.progress = progress;
        this.readings = readings;
        this.store = store;
        this.catalogues = catalogues;
        this.statusChanges = statusChanges;
        this.updates = updates;
        this.retirements = retirements;
        this.clock = clock;
    }

    /**
     * What became of a batch.
     *
     * @param claimed how many series were taken off the queue
     * @param changed of how many something new was concluded
     */
    record Outcome(int claimed, int changed) {}

    /**
     * Assesses the next series of the queue.
     *
     * @param limit at most so many
     * @throws SeriesFailure if one of them fails for a reason of its own; the transaction must not commit then
     */
    @Transactional(TxType.MANDATORY)
    Outcome assess(int limit) {
        List<QueuedSeries> claimed = queue.claim(limit);
        if (claimed.isEmpty()) {
            return new Outcome(0, 0);
        }
        // In the order of the keys, so that alerts are locked in the order in which others lock them.
        List<QueuedSeries> batch =
                claimed.stream().sorted(Comparator.comparing(QueuedSeries::key)).toList();
        List<AssessmentKey> keys = batch.stream().map(QueuedSeries::key).toList();
        Instant now = clock.instant();
        CatalogueSnapshot catalogue = catalogues.current();
        AssessmentRun run = AssessmentRun.over(keys, catalogue, readings, LocalDate.ofInstant(now, clock.getZone()));
        Map<AssessmentKey, ConclusionStore.Current> current = store.current(keys);

        List<Long> closed = new ArrayList<>();
        List<NewConclusion> conclusions = new ArrayList<>();
        List<AssessmentKey> retired = new ArrayList<>();
        for (QueuedSeries series : batch) {
            AssessmentKey key = series.key();
            ConclusionStore.Current held = current.get(key);
            if (run.isAlive(key)) {
                NewConclusion conclusion = conclude(run, series, held);
                if (conclusion != null) {
                    conclusions.add(conclusion);
                    if (held != null) {
                        closed.add(held.id());
                    }
                }
            } else if (held != null) {
                closed.add(held.id());
                retired.add(key);
            }
        }
        store.store(closed, conclusions, now);
        tell(conclusions, retired, now);
        progress.note(batch, conclusions.stream().map(NewConclusion::key).toList(), now);
        return new Outcome(batch.size(), conclusions.size());
    }

    private static NewConclusion conclude(AssessmentRun run, QueuedSeries series, ConclusionStore.Current held) {
        AssessmentKey key = series.key();
        try {
            return NewConclusion.of(key, run.targetOf(key), run.conclude(key), held, series.revision());
        } catch (RuntimeException e) {
            throw new SeriesFailure(key, e);
        }
    }

    private void tell(List<NewConclusion> conclusions, List<AssessmentKey> retired, Instant now) {
        for (NewConclusion each : conclusions) {
            tell(each.key(), () -> {
                if (each.statusChanged()) {
                    statusChanges.fire(new StatusChanged(
                            each.key(), each.target(), each.before(), each.result(), each.revised(), now));
                } else {
                    updates.fire(new AssessmentUpdated(each.key(), each.target(), each.result(), each.revised(), now));
                }
            });
        }
        retired.forEach(key -> tell(key, () -> retirements.fire(new AssessmentRetired(key))));
    }

    private static void tell(AssessmentKey key, Runnable notification) {
        try {
            notification.run();
        } catch (RuntimeException e) {
            throw new SeriesFailure(key, e);
        }
    }
}
