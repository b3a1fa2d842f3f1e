package org.indicatorwatch.metrics;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;

/**
 * Takes quotation marks out of descriptions: the exposition escapes them in help texts, where Prometheus' own linter
 * takes the escape for an error.
 */
@Singleton
class DescriptionQuoteFilter implements MeterFilter {

    @Override
    public Meter.Id map(Meter.Id id) {
        String description = id.getDescription();
        return description == null || description.indexOf('"') < 0
                ? id
                : new Meter.Id(
                        id.getName(),
                        Tags.of(id.getTagsAsIterable()),
                        id.getBaseUnit(),
                        description.replace("\"", ""),
                        id.getType());
    }
}
