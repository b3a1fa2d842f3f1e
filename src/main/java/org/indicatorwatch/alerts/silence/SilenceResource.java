package org.indicatorwatch.alerts.silence;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.alerts.routing.Matchers;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.idempotency.Idempotent;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ListFormats;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;

@Path("/api/v1/silences")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.HANDLE_ALERTS)
class SilenceResource {

    private final SilenceService silences;
    private final CurrentActor actor;
    private final Clock clock;

    SilenceResource(SilenceService silences, CurrentActor actor, Clock clock) {
        this.silences = silences;
        this.actor = actor;
        this.clock = clock;
    }

    /** What is asked for; without a start, from now on. */
    record SilenceRequest(Matchers matchers, Instant startsAt, Instant endsAt, String reason) {}

    @GET
    @Requires(Capability.READ)
    @Produces({ListFormats.JSON, ListFormats.CSV, ListFormats.EXCEL})
    public Page<SilenceView> list(@BeanParam PageRequest page) {
        List<Silence> all = Silence.listAll(Sort.descending("endsAt", "id"));
        return page.of(SilenceView.class, all.stream().map(this::view).toList());
    }

    @GET
    @Requires(Capability.READ)
    @Path("{id}")
    public Response get(@PathParam("id") long id) {
        Silence silence = silences.get(id);
        return EntityTags.ok(view(silence), silence.version);
    }

    @POST
    @Idempotent
    public Response create(SilenceRequest request) {
        FieldChecks.require("", request);
        Silence silence = silences.create(
                request.matchers(), request.startsAt(), request.endsAt(), request.reason(), actor.get());
        return EntityTags.tagged(Response.Status.CREATED, view(silence), silence.version)
                .location(URI.create("/api/v1/silences/" + silence.id))
                .build();
    }

    /** Ends it now. */
    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        silences.end(id, ifMatch);
    }

    private SilenceView view(Silence silence) {
        return SilenceView.of(silence, clock.instant());
    }
}
