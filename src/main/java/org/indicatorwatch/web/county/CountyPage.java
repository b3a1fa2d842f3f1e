package org.indicatorwatch.web.county;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.overview.TargetStanding;

/** A region and all its targets in a plan. */
@Path("/counties")
@Requires(Capability.READ)
@Produces(HtmlResponses.HTML)
@Blocking
class CountyPage {

    private final CountyAssembler counties;
    private final PageWording words;

    CountyPage(CountyAssembler counties, PageWording words) {
        this.counties = counties;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/county")
    static class Templates {

        private Templates() {}

        static native TemplateInstance county(CountyView page);
    }

    /** From the choice of another plan or region; filters and orders come along. */
    @GET
    public Response chosen(@QueryParam("plan") String plan, @QueryParam("region") String region, UriInfo uri) {
        String path = Addresses.path("/counties", plan == null ? "" : plan, region == null ? "" : region);
        return HtmlResponses.seeOther(
                ListQuery.of(uri, path, Set.of("plan", "region")).address());
    }

    @GET
    @Path("{plan}/{region}")
    public TemplateInstance page(@PathParam("plan") String plan, @PathParam("region") String region, UriInfo uri) {
        return Templates.county(counties.of(plan, region, ListQuery.of(uri)));
    }

    @GET
    @Path("{plan}/{region}/" + Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response targets(
            @PathParam("plan") String plan,
            @PathParam("region") String region,
            @PathParam("kind") String kind,
            UriInfo uri) {
        List<TargetStanding> rows = counties.list(plan, region, ListQuery.of(uri));
        return Download.of(kind, new ListExport<>("targets", TargetStanding.columns(words), rows::forEach));
    }

    @GET
    @Path("{plan}/{region}/delivery/" + Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response delivery(
            @PathParam("plan") String plan,
            @PathParam("region") String region,
            @PathParam("kind") String kind,
            UriInfo uri) {
        List<PunctualityRow> rows = counties.punctuality(plan, region, ListQuery.of(uri));
        return Download.of(kind, new ListExport<>("delivery", PunctualityRow.columns(words), rows::forEach));
    }
}
