package org.indicatorwatch.web.indicator;

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

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;

/**
 * A target in a region. What is assumed in the what-if form and the order of its lists stand in the address, so that they
 * can be passed on.
 */
@Path("/indicators/{plan}/{target}")
@Requires(Capability.READ)
@Produces(HtmlResponses.HTML)
@Blocking
class IndicatorPage {

    private final IndicatorPageAssembler indicators;
    private final PageWording words;

    IndicatorPage(IndicatorPageAssembler indicators, PageWording words) {
        this.indicators = indicators;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/indicator")
    static class Templates {

        private Templates() {}

        static native TemplateInstance indicator(IndicatorPageView page);
    }

    @GET
    @Path("{region}")
    public TemplateInstance page(
            @PathParam("plan") String plan,
            @PathParam("target") String target,
            @PathParam("region") String region,
            UriInfo uri) {
        return Templates.indicator(indicators.of(new AssessmentKey(plan, target, region), ListQuery.of(uri)));
    }

    /** From the choice of another region; what is assumed and the orders come along. */
    @GET
    public Response region(
            @PathParam("plan") String plan,
            @PathParam("target") String target,
            @QueryParam("region") String region,
            UriInfo uri) {
        String path = Addresses.path("/indicators", plan, target, region == null ? "" : region);
        return HtmlResponses.seeOther(ListQuery.of(uri, path, Set.of("region")).address());
    }

    @GET
    @Path("{region}/rivals/" + Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response rivals(
            @PathParam("plan") String plan,
            @PathParam("target") String target,
            @PathParam("region") String region,
            @PathParam("kind") String kind,
            UriInfo uri) {
        List<PeerRegion> rivals = indicators.peerRegions(new AssessmentKey(plan, target, region), ListQuery.of(uri));
        return Download.of(kind, new ListExport<>("regions", PeerRegion.columns(words), rivals::forEach));
    }

    @GET
    @Path("{region}/figures/{number: [1-9]}/" + Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response figures(
            @PathParam("plan") String plan,
            @PathParam("target") String target,
            @PathParam("region") String region,
            @PathParam("number") int number,
            @PathParam("kind") String kind,
            UriInfo uri) {
        SeriesView series = indicators.series(new AssessmentKey(plan, target, region), number, ListQuery.of(uri));
        return Download.of(kind, new ListExport<>("figures", FigureRow.columns(series, words), series.rows()::forEach));
    }
}
