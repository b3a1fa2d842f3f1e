package org.indicatorwatch.web.submission;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.verification.DecisionAttempt;
import org.indicatorwatch.web.verification.DecisionHandling;

/** A submission found right or sent back on its own page, also after it was verified. */
@Path("/submissions/{id}/decision")
@Requires(Capability.VERIFY)
@Produces(HtmlResponses.HTML)
@Blocking
class DecisionPage {

    private final DecisionHandling decisions;
    private final EntryAssembler views;

    DecisionPage(DecisionHandling decisions, EntryAssembler views) {
        this.decisions = decisions;
        this.views = views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        DecisionAttempt attempt = decisions.decide(id, sent);
        return attempt.isRefused()
                ? HtmlResponses.unprocessable(
                        SubmissionPage.Templates.submission(views.of(id, EntryInput.undecided(attempt)), false))
                : HtmlResponses.seeOther("/submissions/" + id + "?done=" + attempt.done());
    }
}
