package org.indicatorwatch.alerts;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ListFormats;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.RequestLanguage;

@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.HANDLE_ALERTS)
class AlertResource {

    private final AlertHandling handling;
    private final CurrentActor actor;
    private final RequestLanguage language;

    AlertResource(AlertHandling handling, CurrentActor actor, RequestLanguage language) {
        this.handling = handling;
        this.actor = actor;
        this.language = language;
    }

    /** What somebody says when handling an alert. */
    record Comment(String comment) {}

    /** Who is to look after it. */
    record Assignment(String assignee) {}

    /** Several alerts to be acknowledged together. */
    record Acknowledgement(List<Long> ids, String comment) {}

    /** The whole filtered list. */
    @GET
    @Requires(Capability.READ)
    @Produces(ListFormats.CSV)
    public Response csv(@BeanParam AlertFilter filter) {
        return AlertExport.of(filter, actor.get(), language.locale()).csv();
    }

    /** The whole filtered list. */
    @GET
    @Requires(Capability.READ)
    @Produces(ListFormats.EXCEL)
    public Response workbook(@BeanParam AlertFilter filter) {
        return AlertExport.of(filter, actor.get(), language.locale()).workbook();
    }

    @GET
    @Requires(Capability.READ)
    public Page<AlertView> list(@BeanParam AlertFilter filter, @BeanParam PageRequest page) {
        return page.of(filter.query(actor.get())).map(alert -> AlertView.of(alert, language.locale()));
    }

    /** The alert with its history. */
    @GET
    @Requires(Capability.READ)
    @Path("{id}")
    public Response get(@PathParam("id") long id) {
        Alert alert = Alert.<Alert>findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("alert", id));
        AlertCoverage.of(actor.get()).require(alert);
        return answer(alert);
    }

    @POST
    @Path("acknowledge")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<AlertView> acknowledge(Acknowledgement request) {
        FieldChecks.require("", request);
        return handling.acknowledge(request.ids(), request.comment(), actor.get()).stream()
                .map(alert -> AlertView.of(alert, language.locale()))
                .toList();
    }

    @POST
    @Path("{id}/acknowledge")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response acknowledge(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, Comment said) {
        return answer(handling.acknowledge(id, text(said), actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/assign")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assign(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, Assignment assignment) {
        return answer(handling.assign(id, assignment == null ? null : assignment.assignee(), actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/comment")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response comment(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, Comment said) {
        return answer(handling.comment(id, text(said), actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resolve(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, Comment said) {
        return answer(handling.resolve(id, text(said), actor.get(), ifMatch));
    }

    private Response answer(Alert alert) {
        return EntityTags.ok(AlertDetail.of(alert, language.locale()), alert.version);
    }

    private static String text(Comment said) {
        return said == null ? null : said.comment();
    }
}
