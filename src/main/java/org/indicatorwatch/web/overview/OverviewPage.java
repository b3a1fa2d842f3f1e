package org.indicatorwatch.web.overview;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.list.ListQuery;

/** The first page. */
@Path("/")
@Requires(Capability.READ)
@Blocking
class OverviewPage {

    private final OverviewAssembler overviews;

    OverviewPage(OverviewAssembler overviews) {
        this.overviews = overviews;
    }

    @CheckedTemplate(basePath = "web/overview")
    static class Templates {

        private Templates() {}

        static native TemplateInstance overview(Overview page);
    }

    @GET
    @Produces(HtmlResponses.HTML)
    public TemplateInstance page(UriInfo uri) {
        return Templates.overview(overviews.of(ListQuery.of(uri)));
    }
}
