package org.indicatorwatch.readings.importing.background;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.audit.Author;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.importing.CatalogueIndex;
import org.indicatorwatch.readings.importing.ImportListener;
import org.indicatorwatch.readings.importing.ImportMetrics;
import org.indicatorwatch.readings.importing.ImportOptions;
import org.indicatorwatch.readings.importing.ImportSummary;
import org.indicatorwatch.readings.importing.ReadingImporter;
import org.indicatorwatch.readings.importing.row.RowSource;
import org.indicatorwatch.readings.importing.template.SubmissionRows;

/**
 * Runs long imports, one at a time in each instance. An import whose instance died is begun anew by another: its
 * transaction stored nothing, or else it is done.
 */
@ApplicationScoped
public class LongImportJob {

    private static final Logger LOG = Logger.getLogger(LongImportJob.class);
    private static final long PROGRESS_INTERVAL_NANOS = 300_000_000L;

    private final LongImportService imports;
    private final ReadingImporter importer;
    private final ImportMetrics metrics;
    private final ObjectMapper json;
    private final ManagedExecutor executor;
    private final Semaphore turn = new Semaphore(1);

    LongImportJob(
            LongImportService imports,
            ReadingImporter importer,
            ImportMetrics metrics,
            ObjectMapper json,
            ManagedExecutor executor) {
        this.imports = imports;
        this.importer = importer;
        this.metrics = metrics;
        this.json = json;
        this.executor = executor;
    }

    /** Begins at once, beside the request that handed the import in. */
    public void wake() {
        executor.runAsync(this::runAll);
    }

    @Scheduled(identity = "long-imports", every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void runAll() {
        if (!turn.tryAcquire()) {
            return;
        }
        try {
            for (LongImport next = imports.takeUp(); next != null; next = imports.takeUp()) {
                run(next);
            }
        } finally {
            turn.release();
        }
    }

    @Scheduled(identity = "forget-long-imports", every = "24h", delayed = "10m")
    void forgetOld() {
        imports.forgetOld();
    }

    /** Runs an import that was taken up, to whatever end. */
    void run(LongImport running) {
        try (Heartbeat beats = new Heartbeat(LongImportService.LEASE.dividedBy(3), () -> imports.renew(running))) {
            Path file = Files.createTempFile("indicator-watch-import", ".tmp");
            try {
                load(running, file);
                ImportSummary summary = importer.run(
                        rows(running, file),
                        imports.read(running.actor, Actor.class),
                        new Author(running.createdBy, running.address),
                        new ImportOptions(running.dryRun, running.atomic, running.draft),
                        new Progress(running));
                record(running, summary);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (CancellationException e) {
            imports.broken(running, null);
        } catch (IOException | RuntimeException e) {
            RuntimeException failure = e instanceof RuntimeException known ? known : new IllegalStateException(e);
            LOG.debugf(e, "Import %s came to nothing", running.id);
            ImportFailure said = ImportFailure.of(failure);
            if (said.code().equals("internal")) {
                LOG.errorf(e, "Import %s failed", running.id);
            }
            imports.broken(running, said);
        }
    }

    private RowSource rows(LongImport running, Path file) {
        RowSource all = running.format.rows(file, json);
        return running.submission == null
                ? all
                : QuarkusTransaction.requiringNew().call(() -> {
                    Submission submission = Submission.<Submission>findByIdOptional(running.submission)
                            .orElseThrow(() -> ProblemException.notFound("submission", running.submission));
                    CollectionForm form = CollectionForm.findById(submission.collection);
                    Set<ReadingKey> asked = Set.copyOf(form.cells(submission.region, submission.period));
                    return new SubmissionRows(all, asked, CatalogueIndex.load());
                });
    }

    private static void load(LongImport running, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            QuarkusTransaction.requiringNew().call(() -> {
                ImportBody.load(running.id, out);
                return null;
            });
        }
    }

    /** What stored nothing was rolled back together with any note of it. */
    private void record(LongImport running, ImportSummary summary) {
        if (running.dryRun || (running.atomic && summary.rejected() > 0)) {
            imports.done(running, summary);
        }
        if (!running.dryRun) {
            metrics.count(summary);
        }
    }

    /** Carries the progress of a run into the database now and then. */
    private final class Progress implements ImportListener {

        private final LongImport running;
        private long last = System.nanoTime() - PROGRESS_INTERVAL_NANOS;

        Progress(LongImport running) {
            this.running = running;
        }

        @Override
        public void read(int rows) {
            long now = System.nanoTime();
            if (now - last >= PROGRESS_INTERVAL_NANOS) {
                last = now;
                if (!imports.progress(running, rows)) {
                    throw new CancellationException();
                }
            }
        }

        @Override
        public void stored(ImportSummary summary) {
            imports.done(running, summary);
        }
    }
}
