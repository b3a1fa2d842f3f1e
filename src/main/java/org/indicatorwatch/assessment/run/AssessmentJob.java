package org.indicatorwatch.assessment.run;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Starts the nightly run on one instance, and the workers on every instance. */
@ApplicationScoped
class AssessmentJob {

    private final AssessmentService assessments;
    private final AssessmentConfig config;
    private final ManagedExecutor executor;

    AssessmentJob(AssessmentService assessments, AssessmentConfig config, ManagedExecutor executor) {
        this.assessments = assessments;
        this.config = config;
        this.executor = executor;
    }

    @Scheduled(
            identity = "assess-all",
            cron = "${indicator-watch.assessment.cron:0 30 1 * * ?}",
            timeZone = "${indicator-watch.time-zone:Asia/Shanghai}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void startRun() {
        assessments.startRun();
    }

    /** Not in the shared schedule, which would leave the work to one instance at a time. */
    @Scheduled(
            identity = "assess-changes",
            every = "2s",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        for (int i = 1; i < config.workers(); i++) {
            executor.execute(assessments::work);
        }
        if (config.workers() > 0) {
            assessments.work();
        }
    }
}
