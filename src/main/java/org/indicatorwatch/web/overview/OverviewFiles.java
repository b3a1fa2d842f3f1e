package org.indicatorwatch.web.overview;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;

/** The list of the first page, filtered and sorted as it is there, on one sheet. */
@Path("/overview")
@Requires(Capability.READ)
@Blocking
class OverviewFiles {

    private final OverviewAssembler overviews;
    private final PageWording words;

    OverviewFiles(OverviewAssembler overviews, PageWording words) {
        this.overviews = overviews;
        this.words = words;
    }

    @GET
    @Path(Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("kind") String kind, UriInfo uri) {
        List<TargetStanding> rows = overviews.list(ListQuery.of(uri));
        return Download.of(kind, new ListExport<>("overview", TargetStanding.columns(words), rows::forEach));
    }
}
