package org.indicatorwatch.metrics;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.Collector;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.hibernate.StatelessSession;

import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.ServiceConfig;

/**
 * Answers a scrape with the assessments as they stand in the database at that moment, so that every instance gives the
 * same answer and none keeps state.
 */
@ApplicationScoped
public class IndicatorCollector extends Collector {

    private final MetricsConfig config;
    private final ZoneId zone;
    private final StatelessSession database;

    IndicatorCollector(MetricsConfig config, ServiceConfig service, StatelessSession database) {
        this.database = database;
        this.config = config;
        this.zone = service.timeZone();
    }

    void onStart(@Observes StartupEvent started, PrometheusMeterRegistry registry) {
        registry.getPrometheusRegistry().register(this);
    }

    @Override
    public List<MetricFamilySamples> collect() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            CatalogueSnapshot catalogue = CatalogueSnapshot.load();
            return families(series(catalogue), catalogue);
        });
    }

    private List<AssessedSeries> series(CatalogueSnapshot catalogue) {
        List<AssessedSeries> series = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Assessment assessment : assessments()) {
            catalogue
                    .target(assessment.plan, assessment.target)
                    .filter(target -> isExposed(assessment.region, target.region, catalogue.regions()))
                    .ifPresent(target -> {
                        StoredResult whole = assessment.result();
                        addUnseen(new AssessedSeries(assessment, target, whole), seen, series);
                        for (StoredResult part : whole.parts()) {
                            addUnseen(new AssessedSeries(assessment, target, part), seen, series);
                        }
                    });
        }
        return series;
    }

    private List<Assessment> assessments() {
        return database.createSelectionQuery(
                        "from Assessment where supersededAt is null order by plan, target, region", Assessment.class)
                .getResultList();
    }

    /** Two parts of a compound may look at the same indicator; a series can be exposed only once. */
    private static void addUnseen(AssessedSeries candidate, Set<String> seen, List<AssessedSeries> series) {
        if (seen.add(candidate.labels().toString())) {
            series.add(candidate);
        }
    }

    private boolean isExposed(String region, String targetRegion, RegionTree regions) {
        int depth = regions.depth(region, targetRegion);
        return depth >= 0 && depth <= config.regionDepth();
    }

    private List<MetricFamilySamples> families(List<AssessedSeries> all, CatalogueSnapshot catalogue) {
        Map<IndicatorMetric, GaugeSamples> figures = new EnumMap<>(IndicatorMetric.class);
        for (IndicatorMetric metric : IndicatorMetric.values()) {
            figures.put(metric, new GaugeSamples(metric.metricName(), metric.help()));
        }
        GaugeSamples status = new GaugeSamples(MetricNames.STATUS, "1 for the current status, 0 for the others");
        GaugeSamples stale = new GaugeSamples(MetricNames.STALE, "1 where the next figure is overdue");
        GaugeSamples end =
                new GaugeSamples(MetricNames.LAST_PERIOD_END, "End of the period of the latest judged reading");
        GaugeSamples info = new GaugeSamples(MetricNames.INFO, "Names and units of a series");
        for (AssessedSeries series : all) {
            Labels labels = series.labels();
            figures.forEach((metric, gauge) -> {
                Number figure = metric.of(series.result());
                if (figure != null) {
                    gauge.add(labels, figure.doubleValue());
                }
            });
            for (Status each : Status.values()) {
                status.add(
                        labels.with("status", each.name()),
                        each == series.result().status() ? 1 : 0);
            }
            stale.add(labels, series.result().figures().stale() ? 1 : 0);
            Period period = series.result().period();
            if (period != null) {
                end.add(labels, endOf(period));
            }
            info.add(
                    series.info(
                            catalogue.indicators().get(series.indicator()),
                            catalogue.regions().name(series.assessment().region)),
                    1);
        }
        GaugeSamples count =
                new GaugeSamples(MetricNames.SERIES, "Assessed series that are exposed").add(Labels.NONE, all.size());
        List<GaugeSamples> gauges = new ArrayList<>(figures.values());
        gauges.addAll(List.of(status, stale, end, info, count));
        return gauges.stream().map(GaugeSamples::family).toList();
    }

    private double endOf(Period period) {
        return period.endDate().plusDays(1).atStartOfDay(zone).toEpochSecond();
    }
}
