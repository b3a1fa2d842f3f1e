package org.indicatorwatch.web.heat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.layout.Answers;

/** Targets by regions. */
@Path("/heat")
@Requires(Capability.READ)
@Produces(Answers.HTML)
@Blocking
class HeatPage {

    private final HeatTables tables;

    HeatPage(HeatTables tables) {
        this.tables = tables;
    }

    @CheckedTemplate(basePath = "web/heat")
    static class Templates {

        private Templates() {}

        static native TemplateInstance heat(HeatTable table);
    }

    @GET
    public TemplateInstance page(@QueryParam("plan") String plan) {
        return Templates.heat(tables.of(plan));
    }
}
