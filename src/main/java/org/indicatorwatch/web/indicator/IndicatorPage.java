package org.indicatorwatch.web.indicator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Answers;
import org.indicatorwatch.web.list.ListQuery;

/** A target in a region. What is assumed in the what-if form stands in the address, so that it can be passed on. */
@Path("/indicators/{plan}/{target}")
@Requires(Capability.READ)
@Produces(Answers.HTML)
@Blocking
class IndicatorPage {

    private final Indicators indicators;

    IndicatorPage(Indicators indicators) {
        this.indicators = indicators;
    }

    @CheckedTemplate(basePath = "web/indicator")
    static class Templates {

        private Templates() {}

        static native TemplateInstance indicator(IndicatorView page);
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

    /** From the choice of another region. */
    @GET
    public Response region(
            @PathParam("plan") String plan, @PathParam("target") String target, @QueryParam("region") String region) {
        return Answers.goTo(Addresses.path("/indicators", plan, target, region == null ? "" : region));
    }
}
