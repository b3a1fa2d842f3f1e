package org.indicatorwatch.web.alerts;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.alerts.AlertFilter;
import org.indicatorwatch.alerts.AlertHandling;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;

/** The inbox: all alerts that the account may see, what is over only if asked for. */
@Path("/alerts")
@Requires(Capability.READ)
@Produces(HtmlResponses.HTML)
@Blocking
class InboxPage {

    private final InboxAssembler inboxes;
    private final AlertHandling handling;
    private final CurrentActor actor;
    private final PageWording words;

    InboxPage(InboxAssembler inboxes, AlertHandling handling, CurrentActor actor, PageWording words) {
        this.inboxes = inboxes;
        this.handling = handling;
        this.actor = actor;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/alerts")
    static class Templates {

        private Templates() {}

        static native TemplateInstance inbox(InboxView page);
    }

    @GET
    public TemplateInstance page(UriInfo uri, @BeanParam AlertFilter filter) {
        return Templates.inbox(inboxes.of(ListQuery.of(uri), filter, Form.EMPTY));
    }

    /** Acknowledges those that are ticked, and shows the same list again. */
    @POST
    @Requires(Capability.HANDLE_ALERTS)
    public Response acknowledge(
            UriInfo uri,
            @BeanParam AlertFilter filter,
            @FormParam("id") List<Long> ids,
            @FormParam("comment") String comment) {
        ListQuery query = ListQuery.of(uri);
        Form form = Form.of(Map.of("comment", comment == null ? "" : comment));
        if (ids == null || ids.isEmpty()) {
            return again(query, filter, form.with(words.text("alerts.none-ticked")));
        }
        try {
            handling.acknowledge(ids, comment, actor.get());
        } catch (ProblemException e) {
            return again(query, filter, form.with(e, words.locale()));
        }
        return HtmlResponses.seeOther(query.address());
    }

    private Response again(ListQuery query, AlertFilter filter, Form form) {
        return HtmlResponses.unprocessable(Templates.inbox(inboxes.of(query, filter, form)));
    }

    @GET
    @Path(Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("kind") String kind, @BeanParam AlertFilter filter) {
        List<InboxRow> rows = inboxes.all(filter);
        return Download.of(kind, new ListExport<>("alerts", InboxRow.columns(words), rows::forEach));
    }
}
