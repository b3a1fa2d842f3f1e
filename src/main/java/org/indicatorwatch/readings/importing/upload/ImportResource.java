package org.indicatorwatch.readings.importing.upload;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.audit.CurrentAuthor;
import org.indicatorwatch.platform.idempotency.Idempotent;
import org.indicatorwatch.platform.web.BooleanParameters;
import org.indicatorwatch.platform.web.RequestLanguage;
import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.readings.importing.ImportListener;
import org.indicatorwatch.readings.importing.ImportMetrics;
import org.indicatorwatch.readings.importing.ImportOptions;
import org.indicatorwatch.readings.importing.ImportSummary;
import org.indicatorwatch.readings.importing.ReadingImporter;
import org.indicatorwatch.readings.importing.RowProblems;
import org.indicatorwatch.readings.importing.background.LongImport;
import org.indicatorwatch.readings.importing.background.LongImportJob;
import org.indicatorwatch.readings.importing.background.LongImportService;
import org.indicatorwatch.readings.importing.format.CsvRows;
import org.indicatorwatch.readings.importing.format.ExcelRows;
import org.indicatorwatch.readings.importing.format.ImportFormat;
import org.indicatorwatch.readings.importing.format.JsonRows;
import org.indicatorwatch.readings.importing.row.RowSource;
import org.indicatorwatch.readings.importing.template.AnnotatedWorkbook;

@Path("/api/v1/readings")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Requires(Capability.WRITE_READINGS)
class ImportResource {

    private static final int UNPROCESSABLE = 422;

    private final ReadingImporter importer;
    private final LongImportService imports;
    private final LongImportJob worker;
    private final CurrentActor actor;
    private final BooleanParameters switches;
    private final CurrentAuthor author;
    private final RequestLanguage language;
    private final ObjectMapper json;
    private final ImportMetrics metrics;

    ImportResource(
            ReadingImporter importer,
            LongImportService imports,
            LongImportJob worker,
            CurrentActor actor,
            BooleanParameters switches,
            CurrentAuthor author,
            RequestLanguage language,
            ObjectMapper json,
            ImportMetrics metrics) {
        this.importer = importer;
        this.imports = imports;
        this.worker = worker;
        this.actor = actor;
        this.switches = switches;
        this.author = author;
        this.language = language;
        this.json = json;
        this.metrics = metrics;
    }

    /**
     * What callers may ask for, in whatever format they deliver. Each is a switch, on in {@code ?dryRun} too, where the
     * field would be null; the fields are there for the documentation of the interface.
     */
    static class ImportParameters {

        /** Check and count, but store nothing. */
        @QueryParam("dryRun")
        String dryRun;

        /** Store nothing if any row is rejected. */
        @QueryParam("atomic")
        String atomic;

        /** Answer at once and import afterwards. */
        @QueryParam("async")
        String async;

        /** Keep the figures with the submissions that they are for, without submitting them. */
        @QueryParam("draft")
        String draft;

        /** Send a workbook that has problems back, with each bad cell marked. */
        @QueryParam("annotate")
        String annotate;
    }

    private ImportOptions options() {
        return new ImportOptions(switches.isOn("dryRun"), switches.isOn("atomic"), switches.isOn("draft"));
    }

    private boolean later() {
        return switches.isOn("async");
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response json(InputStream body, @BeanParam ImportParameters wishes) {
        return later()
                ? later(body, ImportFormat.JSON)
                : answer(run(new JsonRows(json, body), options(), ImportListener.NONE));
    }

    @POST
    @Consumes("text/csv")
    public Response csv(InputStream body, @BeanParam ImportParameters wishes) {
        return later() ? later(body, ImportFormat.CSV) : answer(run(new CsvRows(body), options(), ImportListener.NONE));
    }

    /**
     * A workbook. With {@code annotate}, or where the caller accepts workbooks only, one that has problems comes back
     * with each bad cell marked and explained.
     */
    @POST
    @Consumes(WorkbookFormat.MEDIA_TYPE)
    @Produces({MediaType.APPLICATION_JSON, WorkbookFormat.MEDIA_TYPE})
    public Response workbook(InputStream body, @BeanParam ImportParameters wishes, @HeaderParam("Accept") String accept)
            throws IOException {
        if (later()) {
            return later(body, ImportFormat.WORKBOOK);
        }
        UploadedFile upload = UploadedFile.of(body);
        boolean kept = false;
        try {
            RowProblems problems = new RowProblems();
            ImportSummary summary = run(new ExcelRows(upload.file()), options(), problems);
            if (summary.rejected() == 0 || !(switches.isOn("annotate") || WorkbookFormat.MEDIA_TYPE.equals(accept))) {
                return answer(summary);
            }
            kept = true;
            return Response.status(status(summary))
                    .type(WorkbookFormat.MEDIA_TYPE)
                    .header("Content-Disposition", "attachment; filename=\"problems.xlsx\"")
                    .entity(annotated(upload, problems))
                    .build();
        } finally {
            if (!kept) {
                upload.close();
            }
        }
    }

    private StreamingOutput annotated(UploadedFile upload, RowProblems problems) {
        var locale = language.locale();
        return out -> {
            try (upload) {
                AnnotatedWorkbook.write(upload.file(), problems, locale, out);
            }
        };
    }

    /** Takes the body in and leaves the rest for later: 202 with the place to look. */
    private Response later(InputStream body, ImportFormat format) {
        LongImport submitted = imports.submit(
                body, format, options(), null, actor.get(), author.get().address());
        worker.wake();
        return Response.accepted(Map.of("id", submitted.id, "state", submitted.state))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .location(URI.create("/api/v1/imports/" + submitted.id))
                .build();
    }

    private ImportSummary run(RowSource rows, ImportOptions options, ImportListener listener) {
        ImportSummary summary = importer.run(rows, actor.get(), author.get(), options, listener);
        if (!options.dryRun()) {
            metrics.count(summary);
        }
        return summary;
    }

    private Response answer(ImportSummary summary) {
        return Response.status(status(summary))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(summary.view(language.locale()))
                .build();
    }

    private static int status(ImportSummary summary) {
        return summary.status() == ImportSummary.Status.ERROR ? UNPROCESSABLE : Response.Status.OK.getStatusCode();
    }
}
