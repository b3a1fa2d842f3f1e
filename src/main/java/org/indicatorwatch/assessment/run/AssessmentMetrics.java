package org.indicatorwatch.assessment.run;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** How long assessment runs take. */
@ApplicationScoped
class AssessmentMetrics {

    /** {@code assessment_run_seconds{kind}}: duration of runs that had something to do; kind is full or changes. */
    static final String RUN = "assessment.run";

    private final MeterRegistry registry;

    AssessmentMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    <T> T time(String kind, Supplier<T> run) {
        return Timer.builder(RUN)
                .description("Duration of assessment runs")
                .tag("kind", kind)
                .publishPercentileHistogram()
                .register(registry)
                .record(run);
    }
}
