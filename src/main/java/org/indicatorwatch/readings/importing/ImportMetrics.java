package org.indicatorwatch.readings.importing;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts the fate of imported rows. */
@ApplicationScoped
public class ImportMetrics {

    /** {@code readings_imported_total{outcome}}: rows by outcome since the start of the instance. */
    static final String IMPORTED = "readings.imported";

    private final MeterRegistry registry;

    ImportMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    public void count(ImportSummary summary) {
        counter("created").increment(summary.created());
        counter("updated").increment(summary.updated());
        counter("unchanged").increment(summary.unchanged());
        counter("rejected").increment(summary.rejected());
    }

    private Counter counter(String outcome) {
        return Counter.builder(IMPORTED)
                .description("Rows of imported readings by outcome")
                .tag("outcome", outcome)
                .register(registry);
    }
}
