package org.indicatorwatch.readings.importing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.audit.Author;
import org.indicatorwatch.readings.ReadingBatch;
import org.indicatorwatch.readings.ReadingStore;
import org.indicatorwatch.readings.ReadingsChanged;
import org.indicatorwatch.readings.ReadingsChanged.ChangedSeries;
import org.indicatorwatch.readings.collecting.FigureIntake;
import org.indicatorwatch.readings.collecting.SubmissionFilling;
import org.indicatorwatch.readings.importing.row.RowSource;
import org.indicatorwatch.readings.plausibility.PlausibilityService;

/** Takes rows in: checks each, merges those that pass, and says what happened. One transaction per import. */
@ApplicationScoped
public class ReadingImporter {

    /** Longest that an import may take, in seconds: millions of rows. */
    private static final int IMPORT_TIMEOUT_SECONDS = 3600;

    private final ReadingStore store;
    private final PlausibilityService plausibility;
    private final SubmissionFilling deliveries;
    private final Clock clock;
    private final Audit audit;
    private final Event<ReadingsChanged> changes;
    private final TransactionSynchronizationRegistry transaction;
    private final ReferenceData reference;

    ReadingImporter(
            ReadingStore store,
            PlausibilityService plausibility,
            SubmissionFilling deliveries,
            Clock clock,
            Audit audit,
            Event<ReadingsChanged> changes,
            TransactionSynchronizationRegistry transaction,
            ReferenceData reference) {
        this.store = store;
        this.plausibility = plausibility;
        this.deliveries = deliveries;
        this.clock = clock;
        this.audit = audit;
        this.changes = changes;
        this.transaction = transaction;
        this.reference = reference;
    }

    /**
     * Imports all rows of the source in a transaction of its own.
     *
     * @param author whom the audit log names; an import may outlive the request that asked for it
     * @throws org.indicatorwatch.platform.web.ProblemException 400 if the source cannot be read to its end; nothing is
     *     stored then
     */
    @Transactional
    @TransactionConfiguration(timeout = IMPORT_TIMEOUT_SECONDS)
    public ImportSummary run(
            RowSource source, Actor actor, Author author, ImportOptions options, ImportListener listener) {
        ImportSummary summary = merge(source, actor, author, options, listener);
        if (!options.dryRun() && summary.created() + summary.updated() > 0) {
            audit.record(
                    author, options.draft() ? "draft.import" : "reading.import", "readings", null, summary.counts());
        }
        return summary;
    }

    /** The same without an entry for the import in the audit log, for a caller that makes its own. */
    @Transactional(TxType.MANDATORY)
    public ImportSummary merge(
            RowSource source, Actor actor, Author author, ImportOptions options, ImportListener listener) {
        Instant now = clock.instant();
        ReferenceData.Current current = reference.read(actor);
        CatalogueIndex catalogue = current.catalogue();
        FigureIntake delivery = deliveries.begin(actor, author, current.versions());
        ImportRun run = new ImportRun(
                catalogue,
                LocalDate.ofInstant(now, clock.getZone()),
                current.coverage(),
                plausibility.begin(catalogue.indicators(), catalogue.regions()),
                delivery,
                listener);
        List<ChangedSeries> changed;
        try (ReadingBatch batch = store.open()) {
            run.readAll(source, current.rules(), batch);
            changed = options.draft()
                    ? store.mergeDrafts(batch, actor.name(), now)
                    : store.merge(batch, actor.name(), now);
        }
        if (options.atomic() && run.tally().anyRejected()) {
            transaction.setRollbackOnly();
            return run.tally().refused();
        }
        ImportSummary summary = run.tally().merged(changed);
        if (options.dryRun()) {
            transaction.setRollbackOnly();
            return summary;
        }
        if (options.draft()) {
            deliveries.drafted(delivery, now);
        } else {
            deliveries.stored(delivery, now);
            if (!changed.isEmpty()) {
                changes.fire(new ReadingsChanged(changed));
            }
        }
        listener.stored(summary);
        return summary;
    }
}
