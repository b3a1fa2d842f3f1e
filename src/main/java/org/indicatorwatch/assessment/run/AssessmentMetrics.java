package org.indicatorwatch.assessment.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;

/** Metrics of assessment: duration of full runs, series that wait, series that failed. */
@ApplicationScoped
class AssessmentMetrics {

    /** {@code assessment_run_seconds}: from the start of a full run until its last series is assessed. */
    static final String RUN = "assessment.run";

    /** {@code assessment_queue_depth}: changes and series that wait to be assessed. */
    static final String QUEUE_DEPTH = "assessment.queue.depth";

    /** {@code assessment_failures}: series that could not be assessed. */
    static final String FAILURES = "assessment.failures";

    private final MeterRegistry registry;
    private final List<Meter> gauges = new ArrayList<>();

    AssessmentMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes StartupEvent started, AssessmentService assessments) {
        gauges.add(Gauge.builder(QUEUE_DEPTH, assessments::depth)
                .description("Changes and series that wait to be assessed")
                .register(registry));
        gauges.add(Gauge.builder(FAILURES, assessments::countFailures)
                .description("Series that could not be assessed")
                .register(registry));
    }

    /** The registry outlives the application where one process runs several, as tests do. */
    @PreDestroy
    void unregister() {
        gauges.forEach(registry::remove);
    }

    void record(RunStatus run) {
        Timer.builder(RUN)
                .description("Duration of assessment runs")
                .tag("kind", "full")
                .publishPercentileHistogram()
                .register(registry)
                .record(Duration.between(run.startedAt(), run.endedAt()));
    }
}
