package org.indicatorwatch.metrics;

import java.util.ArrayList;
import java.util.List;

import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;

/** A gauge being filled for one scrape. */
final class GaugeSamples {

    private final String name;
    private final String help;
    private final List<Sample> samples = new ArrayList<>();

    GaugeSamples(String name, String help) {
        this.name = name;
        this.help = help;
    }

    GaugeSamples add(Labels labels, double value) {
        samples.add(new Sample(name, labels.names(), labels.values(), value));
        return this;
    }

    MetricFamilySamples family() {
        return new MetricFamilySamples(name, Collector.Type.GAUGE, help, samples);
    }
}
