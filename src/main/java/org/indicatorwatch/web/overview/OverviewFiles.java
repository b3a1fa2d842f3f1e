package org.indicatorwatch.web.overview;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.workbook.Workbooks;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.list.ListQuery;

/** The list of the first page, filtered and sorted as it is there, on one sheet. */
@Path("/overview")
@Requires(Capability.READ)
@Blocking
class OverviewFiles {

    private final Overviews overviews;
    private final Wording words;

    OverviewFiles(Overviews overviews, Wording words) {
        this.overviews = overviews;
        this.words = words;
    }

    @GET
    @Path("list.csv")
    @Produces(ListExport.CSV)
    public Response csv(UriInfo uri) {
        return export(uri).csv();
    }

    @GET
    @Path("list.xlsx")
    @Produces(Workbooks.MEDIA_TYPE)
    public Response workbook(UriInfo uri) {
        return export(uri).workbook();
    }

    private ListExport<Row> export(UriInfo uri) {
        List<Row> rows = overviews.list(ListQuery.of(uri));
        return new ListExport<>("overview", Row.columns(words), rows::forEach);
    }
}
