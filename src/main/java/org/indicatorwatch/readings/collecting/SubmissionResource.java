package org.indicatorwatch.readings.collecting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.ListFormats;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;

@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.READ)
class SubmissionResource {

    private final SubmissionService submissions;
    private final SubmissionDetailAssembler details;
    private final CurrentActor actor;
    private final Clock clock;

    SubmissionResource(
            SubmissionService submissions, SubmissionDetailAssembler details, CurrentActor actor, Clock clock) {
        this.submissions = submissions;
        this.details = details;
        this.actor = actor;
        this.clock = clock;
    }

    /** What is owed: those due first first. */
    @GET
    @Produces({ListFormats.JSON, ListFormats.CSV, ListFormats.EXCEL})
    public Page<SubmissionView> list(@BeanParam SubmissionFilter filter, @BeanParam PageRequest page) {
        Map<String, CollectionForm> forms = CollectionForm.all();
        LocalDate today = today();
        return page.of(filter.query(
                        actor.get(), today, page.orderBy(SubmissionFilter.ORDER, SubmissionFilter.SORTABLE)))
                .map(each -> SubmissionView.of(each, forms.get(each.collection), today));
    }

    /**
     * How complete and how timely figures come in.
     *
     * @param by what to group by: {@code department}, {@code region}, {@code period}, {@code collection}, several
     *     separated by commas; unless given, by department, region and period
     */
    @GET
    @Path("completeness")
    @Produces({ListFormats.JSON, ListFormats.CSV, ListFormats.EXCEL})
    public Page<Completeness> completeness(
            @BeanParam SubmissionFilter filter, @QueryParam("by") String by, @BeanParam PageRequest page) {
        List<Submission> all = filter.query(actor.get(), today(), "").list();
        return page.of(
                Completeness.class, Completeness.of(all, Completeness.Grouping.parse(by), today(), clock.getZone()));
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response get(@PathParam("id") long id) {
        return answer(submissions.get(id, actor.get()));
    }

    @POST
    @Path("{id}/submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Capability.WRITE_READINGS)
    @Transactional
    public Response submit(
            @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, SubmissionService.Word word) {
        return answer(submissions.submit(id, said(word), actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/verify")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Capability.VERIFY)
    @Transactional
    public Response verify(
            @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, SubmissionService.Word word) {
        return answer(submissions.verify(id, said(word), actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Capability.VERIFY)
    @Transactional
    public Response sendBack(
            @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, SubmissionService.Word word) {
        return answer(submissions.sendBack(id, said(word), actor.get(), ifMatch));
    }

    private Response answer(Submission submission) {
        return EntityTags.ok(details.of(submission, Coverage.of(actor.get()), today()), submission.version);
    }

    private static SubmissionService.Word said(SubmissionService.Word word) {
        return word == null ? SubmissionService.Word.NONE : word;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
