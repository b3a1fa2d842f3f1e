package org.indicatorwatch.web.alerts;

import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.alerts.AlertHandling;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;

/** One alert and what can be done about it. Whoever was overtaken by somebody else sees what has changed. */
@Path("/alerts/{id: \\d+}")
@Requires(Capability.READ)
@Produces(HtmlResponses.HTML)
@Blocking
class AlertPage {

    private static final Set<String> ACTIONS = Set.of("acknowledge", "comment", "resolve", "assign");

    private final AlertPageAssembler stories;
    private final AlertHandling handling;
    private final CurrentActor actor;
    private final PageWording words;

    AlertPage(AlertPageAssembler stories, AlertHandling handling, CurrentActor actor, PageWording words) {
        this.stories = stories;
        this.handling = handling;
        this.actor = actor;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/alerts")
    static class Templates {

        private Templates() {}

        static native TemplateInstance alert(AlertPageView page, String done);
    }

    @GET
    public TemplateInstance page(@PathParam("id") long id, @QueryParam("done") String done) {
        return Templates.alert(stories.of(id), ACTIONS.contains(String.valueOf(done)) ? done : "");
    }

    /** One of {@code acknowledge}, {@code comment}, {@code resolve} and {@code assign}. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{step: acknowledge|comment|resolve|assign}")
    @Requires(Capability.HANDLE_ALERTS)
    public Response handle(
            @PathParam("id") long id,
            @PathParam("step") String step,
            @FormParam("version") String version,
            @FormParam("seen") long seen,
            MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        try {
            apply(step, id, form, version);
        } catch (ProblemException e) {
            boolean overtaken = e.isStale();
            Form refused = overtaken ? form.with(words.text("alert.overtaken")) : form.with(e, words.locale());
            return HtmlResponses.unprocessable(
                    e.status(), Templates.alert(stories.of(id, refused, seen, overtaken), ""));
        }
        return HtmlResponses.seeOther("/alerts/" + id + "?done=" + step);
    }

    private void apply(String step, long id, Form form, String version) {
        String comment = form.value("comment");
        switch (step) {
            case "acknowledge" -> handling.acknowledge(id, comment, actor.get(), version);
            case "comment" -> handling.comment(id, comment, actor.get(), version);
            case "resolve" -> handling.resolve(id, comment, actor.get(), version);
            default -> handling.assign(id, form.value("assignee"), actor.get(), version);
        }
    }
}
