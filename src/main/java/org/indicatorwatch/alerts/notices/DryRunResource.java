package org.indicatorwatch.alerts.notices;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.RequestLanguage;

@Path("/api/v1/routes/test")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.HANDLE_ALERTS)
class DryRunResource {

    private final DryRun dryRun;
    private final RequestLanguage language;

    DryRunResource(DryRun dryRun, RequestLanguage language) {
        this.dryRun = dryRun;
        this.language = language;
    }

    /** Who would be told of this alert, and why. Nobody is. */
    @POST
    public DryRun.Answer test(DryRun.Question question) {
        FieldChecks.require("", question);
        return dryRun.answer(question, language.locale());
    }
}
