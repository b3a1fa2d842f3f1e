package org.indicatorwatch.web.duties;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.layout.Answers;
import org.indicatorwatch.web.list.ListQuery;

/** What the account owes, the most urgent first. */
@Path("/duties")
@Requires(Capability.WRITE_READINGS)
@Produces(Answers.HTML)
@Blocking
class DutiesPage {

    private final Duties duties;

    DutiesPage(Duties duties) {
        this.duties = duties;
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
}
