package org.indicatorwatch.web.duties;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;

/** What the account owes, the most urgent first. */
@Path("/duties")
@Requires(Capability.WRITE_READINGS)
@Produces(HtmlResponses.HTML)
@Blocking
class DutiesPage {

    private final DutyAssembler duties;
    private final PageWording words;

    DutiesPage(DutyAssembler duties, PageWording words) {
        this.duties = duties;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/duties")
    static class Templates {

        private Templates() {}

        static native TemplateInstance duties(DutyList page);
    }

    @GET
    public TemplateInstance page(UriInfo uri) {
        return Templates.duties(duties.of(ListQuery.of(uri)));
    }

    @GET
    @Path(Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("kind") String kind, UriInfo uri) {
        List<Duty> owed = duties.list(ListQuery.of(uri));
        return Download.of(kind, new ListExport<>("duties", Duty.columns(words), owed::forEach));
    }
}
