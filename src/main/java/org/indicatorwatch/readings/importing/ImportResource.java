package org.indicatorwatch.readings.importing;

import java.io.InputStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.Language;

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

    private Response run(RowSource rows, ImportOptions options) {
        ImportSummary summary = importer.run(rows, actor.get(), options, ImportListener.NONE);
        if (!options.dryRun()) {
            metrics.count(summary);
        }
        int status =
                summary.status() == ImportSummary.Status.ERROR ? UNPROCESSABLE : Response.Status.OK.getStatusCode();
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(summary.view(language.locale()))
                .build();
    }
}
