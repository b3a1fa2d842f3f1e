package org.indicatorwatch.readings.importing.background;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.indicatorwatch.readings.importing.ImportOptions;
import org.indicatorwatch.readings.importing.ImportSummary;
import org.indicatorwatch.readings.importing.ReadingImporter;
import org.indicatorwatch.readings.importing.RowProblems;
import org.indicatorwatch.readings.importing.format.ExcelRows;
import org.indicatorwatch.readings.importing.format.ImportFormat;
import org.indicatorwatch.readings.importing.template.AnnotatedWorkbook;

/** Workbooks of long imports, to be handed back with each bad cell marked and explained. */
@ApplicationScoped
public class AnnotatedWorkbooks {

    private final LongImportService imports;
    private final ReadingImporter importer;
    private final CurrentAuthor author;

    AnnotatedWorkbooks(LongImportService imports, ReadingImporter importer, CurrentAuthor author) {
        this.imports = imports;
        this.importer = importer;
        this.author = author;
    }

    /**
     * The workbook with its problems, as it would fare now.
     *
     * @throws ProblemException 404 {@code not-found} if there is no such import that the actor may see, or no longer;
     *     404 {@code no-marked-workbook} if it was no workbook, has not ended or had no problems
     */
    public byte[] of(UUID id, Actor actor, Locale language) throws IOException {
        LongImport done = imports.get(id, actor);
        ImportSummary summary = imports.read(done.summary, ImportSummary.class);
        if (done.format != ImportFormat.WORKBOOK || summary == null || summary.rejected() == 0) {
            throw ProblemException.missing("no-marked-workbook");
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
            importer.run(
                    new ExcelRows(file),
                    imports.read(done.actor, Actor.class),
                    author.get(),
                    new ImportOptions(true, false, done.draft),
                    problems);
            ByteArrayOutputStream workbook = new ByteArrayOutputStream();
            AnnotatedWorkbook.write(file, problems, language, workbook);
            return workbook.toByteArray();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
