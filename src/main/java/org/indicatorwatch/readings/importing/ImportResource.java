package org.indicatorwatch.readings.importing;

import java.io.IOException;
import java.io.InputStream;

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
import org.indicatorwatch.platform.web.Language;
import org.indicatorwatch.platform.workbook.Workbooks;

@Path("/api/v1/readings")
@Requires(Capability.WRITE_READINGS)
class ImportResource {

    private static final int UNPROCESSABLE = 422;

    private final ReadingImporter importer;
    private final CurrentActor actor;
    private final Language language;
    private final ObjectMapper json;
    private final ImportMetrics metrics;

    ImportResource(
            ReadingImporter importer, CurrentActor actor, Language language, ObjectMapper json, ImportMetrics metrics) {
        this.importer = importer;
        this.actor = actor;
        this.language = language;
        this.json = json;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response json(InputStream body, @QueryParam("dryRun") boolean dryRun, @QueryParam("atomic") boolean atomic) {
        return run(new JsonRows(json, body), new ImportOptions(dryRun, atomic));
    }

    @POST
    @Consumes("text/csv")
    public Response csv(InputStream body, @QueryParam("dryRun") boolean dryRun, @QueryParam("atomic") boolean atomic) {
        return run(new CsvRows(body), new ImportOptions(dryRun, atomic));
    }

    /**
     * A workbook. With {@code annotate}, or where the caller accepts workbooks only, one that has problems comes back
     * with each bad cell marked and explained.
     */
    @POST
    @Consumes(Workbooks.MEDIA_TYPE)
    @Produces({MediaType.APPLICATION_JSON, Workbooks.MEDIA_TYPE})
    public Response workbook(
            InputStream body,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("atomic") boolean atomic,
            @QueryParam("annotate") boolean annotate,
            @HeaderParam("Accept") String accept)
            throws IOException {
        ImportOptions options = new ImportOptions(dryRun, atomic);
        Upload upload = Upload.of(body);
        boolean kept = false;
        try {
            RowProblems problems = new RowProblems();
            ImportSummary summary = run(new ExcelRows(upload.file()), options, problems);
            if (summary.rejected() == 0 || !(annotate || Workbooks.MEDIA_TYPE.equals(accept))) {
                return answer(summary);
            }
            kept = true;
            return Response.status(status(summary))
                    .type(Workbooks.MEDIA_TYPE)
                    .header("Content-Disposition", "attachment; filename=\"problems.xlsx\"")
                    .entity(annotated(upload, problems))
                    .build();
        } finally {
            if (!kept) {
                upload.close();
            }
        }
    }

    private StreamingOutput annotated(Upload upload, RowProblems problems) {
        var locale = language.locale();
        return out -> {
            try (upload) {
                AnnotatedWorkbook.write(upload.file(), problems, locale, out);
            }
        };
    }

    private Response run(RowSource rows, ImportOptions options) {
        return answer(run(rows, options, ImportListener.NONE));
    }

    private ImportSummary run(RowSource rows, ImportOptions options, ImportListener listener) {
        ImportSummary summary = importer.run(rows, actor.get(), options, listener);
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
