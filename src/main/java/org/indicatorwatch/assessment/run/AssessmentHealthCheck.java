package org.indicatorwatch.assessment.run;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.HealthGroup;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Reports at {@code /q/health/group/assessment} whether every series can be assessed, and whether the queue moves. */
@HealthGroup("assessment")
@ApplicationScoped
class AssessmentHealthCheck implements HealthCheck {

    /** Changes are assessed within seconds, a full run of a nation within minutes. */
    private static final Duration MAX_WAITING_TIME = Duration.ofMinutes(30);

    private final AssessmentService assessments;

    AssessmentHealthCheck(AssessmentService assessments) {
        this.assessments = assessments;
    }

    @Override
    public HealthCheckResponse call() {
        long failures = assessments.countFailures();
        Duration oldest = assessments.oldest();
        return HealthCheckResponse.named("assessment of series")
                .status(failures == 0 && oldest.compareTo(MAX_WAITING_TIME) < 0)
                .withData("queueDepth", assessments.depth())
                .withData("oldestPendingSeconds", oldest.toSeconds())
                .withData("failures", failures)
                .build();
    }
}
