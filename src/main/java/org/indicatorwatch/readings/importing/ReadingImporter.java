package org.indicatorwatch.readings.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.ReadingBatch;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingStore;
import org.indicatorwatch.readings.ReadingsChanged;
import org.indicatorwatch.readings.ReadingsChanged.ChangedSeries;

/** Takes rows in: checks each, merges those that pass, and says what happened. One transaction per import. */
@ApplicationScoped
class ReadingImporter {

    private final ReadingStore store;
    private final Clock clock;
    private final Audit audit;
    private final Event<ReadingsChanged> changes;
    private final TransactionSynchronizationRegistry transaction;

    ReadingImporter(
            ReadingStore store,
            Clock clock,
            Audit audit,
            Event<ReadingsChanged> changes,
            TransactionSynchronizationRegistry transaction) {
        this.store = store;
        this.clock = clock;
        this.audit = audit;
        this.changes = changes;
        this.transaction = transaction;
    }

    /**
     * Imports all rows of the source.
     *
     * @throws org.indicatorwatch.platform.web.ProblemException 400 if the source cannot be read to its end; nothing is
     *     stored then
     */
    @Transactional
    ImportSummary run(RowSource source, Actor actor, ImportOptions options) {
        ImportSummary summary = merge(source, actor, options);
        if (!options.dryRun() && summary.created() + summary.updated() > 0) {
            audit.record("reading.import", "readings", null, summary.counts());
        }
        return summary;
    }

    /** The same without an entry in the audit log, for a caller that makes its own. */
    @Transactional
    ImportSummary merge(RowSource source, Actor actor, ImportOptions options) {
        Instant now = clock.instant();
        Run run = new Run(CatalogueIndex.load(), LocalDate.ofInstant(now, clock.getZone()), Coverage.of(actor));
        List<ChangedSeries> changed = store.merge(actor.name(), now, batch -> run.readAll(source, batch));
        boolean refused = options.atomic() && run.tally.anyRejected();
        if (refused || options.dryRun()) {
            transaction.setRollbackOnly();
        } else if (!changed.isEmpty()) {
            changes.fire(new ReadingsChanged(changed));
        }
        return refused ? run.tally.refused() : run.tally.merged(changed);
    }

    /** One pass over the rows. */
    private static final class Run {

        private final CatalogueIndex catalogue;
        private final LocalDate today;
        private final Coverage coverage;
        private final ImportTally tally = new ImportTally();
        private final Set<ReadingKey> seen = new HashSet<>();

        Run(CatalogueIndex catalogue, LocalDate today, Coverage coverage) {
            this.catalogue = catalogue;
            this.today = today;
            this.coverage = coverage;
        }

        void readAll(RowSource source, ReadingBatch batch) {
            try {
                source.forEach(row -> read(row, batch));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void read(RawRow row, ReadingBatch batch) {
            RowCheck.Outcome outcome = RowCheck.of(catalogue, today, row);
            List<ImportProblem> problems = new ArrayList<>(outcome.problems());
            outcome.reading().ifPresent(reading -> checkAmongOthers(row, reading, problems));
            boolean excused = row.get(Field.COMMENT) != null || Boolean.parseBoolean(row.get(Field.CONFIRM));
            boolean acceptable = problems.stream()
                    .allMatch(problem -> problem.severity() == ImportProblem.Severity.WARNING && excused);
            if (acceptable) {
                batch.add(row.number(), outcome.reading().orElseThrow());
                tally.accepted(problems);
            } else {
                tally.rejected(problems);
            }
        }

        private void checkAmongOthers(RawRow row, NewReading reading, List<ImportProblem> problems) {
            if (!coverage.covers(reading.key().indicator(), reading.key().region())) {
                problems.add(ImportProblem.error(row, Field.REGION, "forbidden", reading.key()));
            } else if (!seen.add(reading.key())) {
                problems.add(ImportProblem.error(row, Field.PERIOD, "duplicate-row", reading.key()));
            }
        }
    }
}
