package org.indicatorwatch.assessment.run;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/** Keeps assessments current. */
@ApplicationScoped
class AssessmentJob {

    private static final Logger LOG = Logger.getLogger(AssessmentJob.class);

    private final AssessmentService assessments;

    AssessmentJob(AssessmentService assessments) {
        this.assessments = assessments;
    }

    @Scheduled(
            identity = "assess-all",
            cron = "${indicator-watch.assessment.cron:0 30 1 * * ?}",
            timeZone = "${indicator-watch.time-zone:Asia/Shanghai}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void assessAll() {
        AssessmentService.Outcome outcome = assessments.assessAll();
        LOG.infof("Nightly run: %d assessed, %d changed", outcome.assessed(), outcome.changed());
    }

    @Scheduled(identity = "assess-changes", every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void assessDue() {
        assessments.assessDue();
    }
}
