package org.indicatorwatch.assessment.query;

import java.time.Clock;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.indicatorwatch.assessment.run.AssessmentService;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;
import org.indicatorwatch.platform.web.ProblemException;

/** Shows how far full runs are. */
@Path("/api/v1/assessment-runs")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.READ)
class AssessmentRunResource {

    private static final int MAX_LISTED = 1000;

    private final AssessmentService assessments;
    private final Clock clock;

    AssessmentRunResource(AssessmentService assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    /** The latest thousand runs, newest first. */
    @GET
    public Page<AssessmentRunView> list(@BeanParam PageRequest page) {
        return page.of(
                AssessmentRunView.class,
                assessments.latestRuns(MAX_LISTED).stream()
                        .map(run -> AssessmentRunView.of(run, clock.instant()))
                        .toList());
    }

    @GET
    @Path("{id}")
    public AssessmentRunView get(@PathParam("id") long id) {
        return assessments
                .run(id)
                .map(run -> AssessmentRunView.of(run, clock.instant()))
                .orElseThrow(() -> ProblemException.notFound("assessment-run", id));
    }
}
