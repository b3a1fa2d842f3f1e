package org.indicatorwatch.readings.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.audit.CurrentAuthor;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.ReadingKey;

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

    /**
     * A figure in the workbook that is none of those asked for. Rows that name nothing known are left to the import, and so
     * is a workbook that cannot be read.
     */
    @Transactional
    public Optional<ReadingKey> beside(Path workbook, Collection<ReadingKey> asked) throws IOException {
        CatalogueIndex catalogue = CatalogueIndex.load();
        List<ReadingKey> beside = new ArrayList<>();
        try {
            new ExcelRows(workbook).forEach(row -> {
                if (beside.isEmpty()) {
                    key(row, catalogue).filter(key -> !asked.contains(key)).ifPresent(beside::add);
                }
            });
        } catch (ProblemException e) {
            return Optional.empty();
        }
        return beside.stream().findFirst();
    }

    private static Optional<ReadingKey> key(RawRow row, CatalogueIndex catalogue) {
        String indicator = row.get(Field.INDICATOR);
        String region = row.get(Field.REGION);
        boolean known = indicator != null
                && region != null
                && catalogue.indicators().containsKey(indicator)
                && catalogue.regions().find(region).isPresent();
        try {
            return known
                    ? Optional.of(new ReadingKey(indicator, region, catalogue.period(row.get(Field.PERIOD))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
