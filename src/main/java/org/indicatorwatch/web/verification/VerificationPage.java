package org.indicatorwatch.web.verification;

import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.list.ListQuery;

/** What was submitted, to be verified or sent back. */
@Path(VerificationPage.PATH)
@Requires(Capability.VERIFY)
@Produces(HtmlResponses.HTML)
@Blocking
class VerificationPage {

    static final String PATH = "/verification";

    private static final Set<String> DONE_ACTIONS = Set.of("verified", "returned");

    private final VerificationQueueAssembler queues;
    private final DecisionHandling decisions;

    VerificationPage(VerificationQueueAssembler queues, DecisionHandling decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @CheckedTemplate(basePath = "web/verification")
    static class Templates {

        private Templates() {}

        static native TemplateInstance queue(VerificationQueue page);
    }

    @GET
    public TemplateInstance page(@QueryParam("done") String done, @QueryParam("of") Long submission, UriInfo uri) {
        VerificationQueueAssembler.DoneAction known = done != null && DONE_ACTIONS.contains(done)
                ? new VerificationQueueAssembler.DoneAction(done, submission)
                : VerificationQueueAssembler.DoneAction.NOTHING;
        return Templates.queue(queues.of(query(uri), DecisionAttempt.NONE, known));
    }

    private static ListQuery query(UriInfo uri) {
        return ListQuery.of(uri, PATH, Set.of("done", "of"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{id}")
    public Response decide(@PathParam("id") long id, MultivaluedMap<String, String> sent, UriInfo uri) {
        DecisionAttempt attempt = decisions.decide(id, sent);
        return attempt.isRefused()
                ? HtmlResponses.unprocessable(
                        Templates.queue(queues.of(query(uri), attempt, VerificationQueueAssembler.DoneAction.NOTHING)))
                : HtmlResponses.seeOther(query(uri).with("done", attempt.done()) + "&of=" + id);
    }
}
