package org.indicatorwatch.web.county;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Answers;

/** A region and all its targets. */
@Path("/counties/{plan}")
@Requires(Capability.READ)
@Produces(Answers.HTML)
@Blocking
class CountyPage {

    private final Counties counties;

    CountyPage(Counties counties) {
        this.counties = counties;
    }

    @CheckedTemplate(basePath = "web/county")
    static class Templates {

        private Templates() {}

        static native TemplateInstance county(County page);
    }

    @GET
    @Path("{region}")
    public TemplateInstance page(@PathParam("plan") String plan, @PathParam("region") String region) {
        return Templates.county(counties.of(plan, region));
    }

    /** From the choice of another region. */
    @GET
    public Response region(@PathParam("plan") String plan, @QueryParam("region") String region) {
        return Answers.goTo(Addresses.path("/counties", plan, region == null ? "" : region));
    }
}
