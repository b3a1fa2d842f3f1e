package org.indicatorwatch.readings.importing;

import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.audit.CurrentAuthor;
import org.indicatorwatch.platform.web.ProblemException;

/** Workbooks that people hand in with the browser: kept as drafts, row by row, while they watch. */
@ApplicationScoped
public class WorkbookUploads {

    private static final ImportOptions AS_DRAFTS = new ImportOptions(false, false, true);

    private final LongImports imports;
    private final LongImportWorker worker;
    private final LongImportResource views;
    private final CurrentAuthor author;

    WorkbookUploads(LongImports imports, LongImportWorker worker, LongImportResource views, CurrentAuthor author) {
        this.imports = imports;
        this.worker = worker;
        this.views = views;
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
}
