package org.indicatorwatch.assessment.method;

import java.util.List;
import java.util.Objects;

import org.indicatorwatch.catalogue.period.Frequency;

/**
 * The same indicator in the region that a benchmark rule looks up to.
 *
 * @param frequency how often that region reports, which decides how long a figure is carried forward
 */
public record ReferenceSeries(Frequency frequency, List<Observation> observations) {

    public ReferenceSeries {
        Objects.requireNonNull(frequency, "A reference needs a frequency");
        observations = List.copyOf(observations);
    }
}
