package org.indicatorwatch.readings.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.audit.CurrentAuthor;
import org.indicatorwatch.platform.web.ProblemException;

/** Workbooks that people hand in with the browser: kept as drafts, row by row, while they watch. */
@ApplicationScoped
public class WorkbookUploads {

    private static final ImportOptions AS_DRAFTS = new ImportOptions(false, false, true);
    private static final ImportOptions AGAIN = new ImportOptions(true, false, true);

    private final LongImports imports;
    private final LongImportWorker worker;
    private final LongImportResource views;
    private final ReadingImporter importer;
    private final CurrentAuthor author;

    WorkbookUploads(
            LongImports imports,
            LongImportWorker worker,
            LongImportResource views,
            ReadingImporter importer,
            CurrentAuthor author) {
        this.imports = imports;
        this.worker = worker;
        this.views = views;
        this.importer = importer;
        this.author = author;
    }

    /** Takes the workbook in; it is read by and by. */
    public UUID take(InputStream workbook, Actor actor) {
        LongImport submitted = imports.submit(
                workbook, ImportFormat.WORKBOOK, AS_DRAFTS, actor, author.get().address());
        worker.wake();
        return submitted.id;
    }

    /** @throws ProblemException 404 if there is none that the actor may see */
    public LongImportView progress(UUID id, Actor actor, Locale language) {
        return views.view(id, actor, language);
    }

    /** @throws ProblemException 404, or 409 if it has ended */
    public void cancel(UUID id, Actor actor) {
        imports.cancel(id, actor);
    }

    /**
     * Writes the workbook with each bad cell marked and explained, as it would fare now.
     *
     * @throws ProblemException 404 if there is none, or it had no problems
     */
    public void annotated(UUID id, Actor actor, Locale language, OutputStream out) throws IOException {
        LongImport done = imports.get(id, actor);
        ImportSummary summary = imports.read(done.summary, ImportSummary.class);
        if (done.format != ImportFormat.WORKBOOK || summary == null || summary.rejected() == 0) {
            throw ProblemException.notFound("import", id);
        }
        Path file = Files.createTempFile("indicator-watch-marked", ".tmp");
        try {
            QuarkusTransaction.requiringNew().call(() -> {
                try (OutputStream copy = Files.newOutputStream(file)) {
                    ImportBody.load(id, copy);
                }
                return null;
            });
            RowProblems problems = new RowProblems();
            importer.run(new ExcelRows(file), actor, author.get(), AGAIN, problems);
            AnnotatedWorkbook.write(file, problems, language, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
