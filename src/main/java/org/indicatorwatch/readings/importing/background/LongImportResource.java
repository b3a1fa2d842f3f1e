package org.indicatorwatch.readings.importing.background;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.jboss.resteasy.reactive.RestStreamElementType;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.RequestLanguage;
import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.readings.importing.ImportSummary;

@Path("/api/v1/imports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.WRITE_READINGS)
public class LongImportResource {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(400);

    private final LongImportService imports;
    private final AnnotatedWorkbooks marked;
    private final CurrentActor actor;
    private final RequestLanguage language;

    LongImportResource(
            LongImportService imports, AnnotatedWorkbooks marked, CurrentActor actor, RequestLanguage language) {
        this.imports = imports;
        this.marked = marked;
        this.actor = actor;
        this.language = language;
    }

    @GET
    public LongImportView get(@PathParam("id") String id) {
        return view(id(id), actor.get(), language.locale());
    }

    /** The import whenever it has come further, until it has ended. */
    @GET
    @Path("events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<LongImportView> events(@PathParam("id") String id) {
        UUID key = id(id);
        Actor caller = actor.get();
        Locale locale = language.locale();
        imports.get(key, caller);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> view(key, caller, locale))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(POLL_INTERVAL)
                .whilst(view -> !view.state().ended())
                .skip()
                .repetitions();
    }

    /** The workbook that was handed in, with each bad cell marked and explained. */
    @GET
    @Path("problems.xlsx")
    @Produces(WorkbookFormat.MEDIA_TYPE)
    public Response problems(@PathParam("id") String id) throws IOException {
        return Response.ok(marked.of(id(id), actor.get(), language.locale()), WorkbookFormat.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"problems.xlsx\"")
                .build();
    }

    /** 204 if it has ended, 202 if it still runs and will end soon. */
    @DELETE
    public Response cancel(@PathParam("id") String id) {
        boolean ended = imports.cancel(id(id), actor.get());
        return Response.status(ended ? Response.Status.NO_CONTENT : Response.Status.ACCEPTED)
                .build();
    }

    public LongImportView view(UUID id, Actor caller, Locale locale) {
        return view(imports.get(id, caller), locale);
    }

    private LongImportView view(LongImport found, Locale locale) {
        ImportSummary summary = imports.read(found.summary, ImportSummary.class);
        ImportFailure failure = imports.read(found.failure, ImportFailure.class);
        return new LongImportView(
                found.id,
                found.state,
                found.rowsRead,
                found.total,
                summary == null ? null : summary.view(locale),
                failure == null ? null : failure.view(locale),
                found.cancelRequested,
                found.createdBy,
                found.createdAt,
                found.startedAt,
                found.finishedAt);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("import", text);
        }
    }
}
