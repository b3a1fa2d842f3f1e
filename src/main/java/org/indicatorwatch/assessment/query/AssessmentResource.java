package org.indicatorwatch.assessment.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.run.AssessmentService;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.InstantParser;
import org.indicatorwatch.platform.web.ListFormats;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.RequestLanguage;

@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.READ)
class AssessmentResource {

    private final AssessmentService assessments;
    private final CurrentActor actor;
    private final InstantParser moments;
    private final RequestLanguage language;

    AssessmentResource(
            AssessmentService assessments, CurrentActor actor, InstantParser moments, RequestLanguage language) {
        this.assessments = assessments;
        this.actor = actor;
        this.moments = moments;
        this.language = language;
    }

    /** What holds now, or held as of a moment. */
    @GET
    @Produces({ListFormats.JSON, ListFormats.CSV, ListFormats.EXCEL})
    public Page<AssessmentView> list(
            @BeanParam AssessmentFilter filter, @QueryParam("asOf") String asOf, @BeanParam PageRequest page) {
        Optional<Instant> moment = moments.parse("asOf", asOf);
        String order = page.orderBy(
                "plan, target, region", "plan", "target", "region", "status", "since", "period", "value", "assessedAt");
        Page<Assessment> found = page.of(filter.query(Coverage.of(actor.get()), moment, order));
        CatalogueSnapshot catalogue = CatalogueSnapshot.load();
        AssessmentViewAssembler views = new AssessmentViewAssembler(catalogue, language.locale());
        Ranking ranking = Ranking.of(found.items(), catalogue, moment);
        return found.map(assessment -> views.of(assessment, ranking.place(assessment)));
    }

    /** Every conclusion ever drawn about a target in a region, newest first. */
    @GET
    @Path("{plan}/{target}/{region}/history")
    @Produces({ListFormats.JSON, ListFormats.CSV, ListFormats.EXCEL})
    public Page<AssessmentView> history(
            @PathParam("plan") String plan,
            @PathParam("target") String target,
            @PathParam("region") String region,
            @BeanParam PageRequest page) {
        Coverage.of(actor.get()).requireTarget(plan, target, region);
        Page<Assessment> found = page.of(Assessment.<Assessment>find(
                "plan = ?1 and target = ?2 and region = ?3 order by assessedAt desc, id desc", plan, target, region));
        if (found.total() == 0) {
            throw ProblemException.notFound("assessment", new AssessmentKey(plan, target, region));
        }
        AssessmentViewAssembler views = new AssessmentViewAssembler(CatalogueSnapshot.load(), language.locale());
        return found.map(assessment -> views.of(assessment, null));
    }

    /** The series that could not be assessed, since when, and the number under which the log says why. */
    @GET
    @Path("failures")
    public List<AssessmentService.Failure> failures() {
        Coverage coverage = Coverage.of(actor.get());
        return assessments.failures().stream()
                .filter(failure -> coverage.coversTarget(failure.plan(), failure.target(), failure.region()))
                .toList();
    }
}
