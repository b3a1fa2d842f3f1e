package org.indicatorwatch.assessment.query;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.indicatorwatch.assessment.run.AssessmentService;
import org.indicatorwatch.assessment.run.RunStatus;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;

/** Starts full runs. */
@Path("/api/v1/assessments/run")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.MANAGE_CATALOGUE)
class RunStartResource {

    private static final Duration MAX_WAIT = Duration.ofSeconds(60);

    private final AssessmentService assessments;
    private final Audit audit;
    private final Clock clock;

    RunStartResource(AssessmentService assessments, Audit audit, Clock clock) {
        this.assessments = assessments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Assesses everything anew.
     *
     * @param wait how long to wait for the outcome, such as {@code 30s}; at most a minute
     */
    @POST
    public Response start(@QueryParam("wait") String wait) {
        Duration longest = duration(wait);
        long run = begin();
        RunStatus status = longest.isZero() ? assessments.run(run).orElseThrow() : assessments.await(run, longest);
        AssessmentRunView view = AssessmentRunView.of(status, clock.instant());
        return status.ended()
                ? Response.ok(view).build()
                : Response.accepted(view)
                        .location(URI.create("/api/v1/assessment-runs/" + run))
                        .build();
    }

    private long begin() {
        long run = assessments.startRun();
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        "assessment.run",
                        "assessments",
                        null,
                        assessments.run(run).orElseThrow()));
        return run;
    }

    private static Duration duration(String wait) {
        if (wait == null || wait.isBlank()) {
            return Duration.ZERO;
        }
        try {
            Duration asked =
                    Duration.parse("PT" + wait.trim().toUpperCase(Locale.ROOT).replaceFirst("^PT", ""));
            if (!asked.isNegative() && asked.compareTo(MAX_WAIT) <= 0) {
                return asked;
            }
        } catch (DateTimeParseException e) {
            // answered below
        }
        throw ProblemException.malformed(Violation.of("wait", "out-of-bounds", wait, "0s", MAX_WAIT.toSeconds() + "s"));
    }
}
