package org.indicatorwatch.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;

/** A gauge being filled for one scrape. */
final class Gauge {

    private final GaugeSnapshot.Builder builder;

    Gauge(String name, String help) {
        this.builder = GaugeSnapshot.builder().name(name).help(help);
    }

    Gauge add(Labels labels, double value) {
        builder.dataPoint(
                GaugeDataPointSnapshot.builder().labels(labels).value(value).build());
        return this;
    }

    GaugeSnapshot snapshot() {
        return builder.build();
    }
}
