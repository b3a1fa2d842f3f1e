package org.indicatorwatch.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.Collector;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.alerts.Severity;

/** Answers a scrape with how many alerts there are of each kind, as they stand in the database at that moment. */
@ApplicationScoped
public class AlertCollector extends Collector {

    private static final String COUNTS =
            "select state, severity, kind, count(*) from Alert group by state, severity, kind";

    private final EntityManager entities;

    AlertCollector(EntityManager entities) {
        this.entities = entities;
    }

    void onStart(@Observes StartupEvent started, PrometheusMeterRegistry registry) {
        registry.getPrometheusRegistry().register(this);
    }

    @Override
    public List<MetricFamilySamples> collect() {
        Map<List<Object>, Long> counts = QuarkusTransaction.joiningExisting().call(this::counts);
        GaugeSamples gauge = new GaugeSamples(MetricNames.ALERTS, "Alerts by state, severity and kind");
        for (AlertState state : AlertState.values()) {
            for (Severity severity : Severity.values()) {
                for (AlertKind kind : AlertKind.values()) {
                    Labels labels = Labels.NONE
                            .with("state", state.name())
                            .with("severity", severity.name())
                            .with("kind", kind.name());
                    gauge.add(labels, counts.getOrDefault(List.of(state, severity, kind), 0L));
                }
            }
        }
        return List.of(gauge.family());
    }

    private Map<List<Object>, Long> counts() {
        Map<List<Object>, Long> counts = new HashMap<>();
        for (Object[] row : entities.createQuery(COUNTS, Object[].class).getResultList()) {
            counts.put(List.of(row[0], row[1], row[2]), (Long) row[3]);
        }
        return counts;
    }
}
