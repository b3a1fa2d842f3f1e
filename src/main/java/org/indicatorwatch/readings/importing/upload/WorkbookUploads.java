package org.indicatorwatch.readings.importing.upload;

import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.audit.CurrentAuthor;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.importing.ImportOptions;
import org.indicatorwatch.readings.importing.background.ImportFailure;
import org.indicatorwatch.readings.importing.background.LongImport;
import org.indicatorwatch.readings.importing.background.LongImportJob;
import org.indicatorwatch.readings.importing.background.LongImportResource;
import org.indicatorwatch.readings.importing.background.LongImportService;
import org.indicatorwatch.readings.importing.background.LongImportView;
import org.indicatorwatch.readings.importing.format.ImportFormat;
import org.indicatorwatch.readings.importing.template.SubmissionRows;

/** Workbooks that people hand in for a submission with the browser: kept as drafts, row by row, while they watch. */
@ApplicationScoped
public class WorkbookUploads {

    private static final ImportOptions AS_DRAFTS = new ImportOptions(false, false, true);

    private final LongImportService imports;
    private final LongImportJob worker;
    private final LongImportResource views;
    private final CurrentAuthor author;

    WorkbookUploads(LongImportService imports, LongImportJob worker, LongImportResource views, CurrentAuthor author) {
        this.imports = imports;
        this.worker = worker;
        this.views = views;
        this.author = author;
    }

    /** Takes the workbook in; it is read by and by. */
    public UUID take(long submission, InputStream workbook, Actor actor) {
        LongImport submitted = imports.submit(
                workbook,
                ImportFormat.WORKBOOK,
                AS_DRAFTS,
                submission,
                actor,
                author.get().address());
        worker.wake();
        return submitted.id;
    }

    /**
     * How far an import has come.
     *
     * @throws ProblemException 404 if there is none that was handed in for the submission and that the actor may see
     */
    public LongImportView progress(long submission, UUID id, Actor actor, Locale language) {
        require(submission, id, actor);
        return views.view(id, actor, language);
    }

    /** The figure that the submission does not ask for, where one has ended the import. */
    public Optional<ReadingKey> misplaced(long submission, UUID id, Actor actor) {
        ImportFailure failure = imports.read(require(submission, id, actor).failure, ImportFailure.class);
        return Optional.ofNullable(failure).stream()
                .flatMap(known -> known.violations().stream())
                .filter(violation -> violation.code().equals(SubmissionRows.MISPLACED))
                .map(WorkbookUploads::key)
                .findFirst();
    }

    private static ReadingKey key(Violation misplaced) {
        return new ReadingKey(
                misplaced.arguments().get(0).toString(),
                misplaced.arguments().get(1).toString(),
                Period.parse(misplaced.arguments().get(2).toString()));
    }

    /** @throws ProblemException 404 like {@link #progress}, or 409 if it has ended */
    public void cancel(long submission, UUID id, Actor actor) {
        require(submission, id, actor);
        imports.cancel(id, actor);
    }

    /** @throws ProblemException 404 like {@link #progress} */
    public LongImport require(long submission, UUID id, Actor actor) {
        LongImport found = imports.get(id, actor);
        if (!Objects.equals(found.submission, submission)) {
            throw ProblemException.notFound("import", id);
        }
        return found;
    }
}
