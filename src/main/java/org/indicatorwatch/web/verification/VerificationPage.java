package org.indicatorwatch.web.verification;

import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.collecting.SubmissionService;
import org.indicatorwatch.web.layout.Answers;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.list.ListQuery;

/** What was submitted, to be verified or sent back. */
@Path(VerificationPage.PATH)
@Requires(Capability.VERIFY)
@Produces(Answers.HTML)
@Blocking
class VerificationPage {

    static final String PATH = "/verification";

    private static final Set<String> DONE = Set.of("verified", "returned");

    private final Queues queues;
    private final SubmissionService submissions;
    private final CurrentActor actor;
    private final Wording words;

    VerificationPage(Queues queues, SubmissionService submissions, CurrentActor actor, Wording words) {
        this.queues = queues;
        this.submissions = submissions;
        this.actor = actor;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/verification")
    static class Templates {

        private Templates() {}

        static native TemplateInstance queue(Queue page);
    }

    @GET
    public TemplateInstance page(@QueryParam("done") String done, @QueryParam("of") Long submission, UriInfo uri) {
        Queues.Done known =
                done != null && DONE.contains(done) ? new Queues.Done(done, submission) : Queues.Done.NOTHING;
        return Templates.queue(queues.of(query(uri), Queues.Attempt.NONE, known));
    }

    private static ListQuery query(UriInfo uri) {
        return ListQuery.of(uri, PATH, Set.of("done", "of"));
    }

    @POST
    @Path("{id}")
    public Response decide(
            @PathParam("id") long id,
            @FormParam("version") String version,
            @FormParam("decision") String decision,
            @FormParam("reason") String reason,
            UriInfo uri) {
        boolean returns = "return".equals(decision);
        SubmissionService.Word word = new SubmissionService.Word(reason, reason);
        try {
            if (returns) {
                submissions.sendBack(id, word, actor.get(), version);
            } else {
                submissions.verify(id, SubmissionService.Word.NONE, actor.get(), version);
            }
        } catch (ProblemException e) {
            if (e.status() == 404 || e.status() == 403) {
                throw e;
            }
            Form form = Form.of(Map.of("reason", reason == null ? "" : reason)).with(e, words.locale());
            Queues.Attempt attempt = new Queues.Attempt(id, form);
            return Answers.again(Templates.queue(queues.of(query(uri), attempt, Queues.Done.NOTHING)));
        }
        String next = query(uri).with("done", returns ? "returned" : "verified");
        return Answers.goTo(next + "&of=" + id);
    }
}
