package org.indicatorwatch.assessment.method;

import java.util.Objects;

import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.NaturalRange;
import org.indicatorwatch.catalogue.PathShape;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.rule.Polarity;

/**
 * What the method must know of an indicator.
 *
 * @param unit shown with its figures; not used in the arithmetic; may be null
 * @param decimals number of decimals reported, 0 or more
 * @param range limits of what the indicator can be; null stands for none
 * @param path shape of the required path; null stands for linear
 */
public record SeriesDefinition(
        String unit,
        int decimals,
        Polarity polarity,
        Frequency frequency,
        Measure measure,
        Accumulation accumulation,
        NaturalRange range,
        PathShape path) {

    public SeriesDefinition {
        Objects.requireNonNull(polarity, "A series needs a polarity");
        Objects.requireNonNull(frequency, "A series needs a frequency");
        Objects.requireNonNull(measure, "A series needs a measure");
        Objects.requireNonNull(accumulation, "A series needs an accumulation");
        range = range == null ? NaturalRange.UNBOUNDED : range;
        path = path == null ? PathShape.LINEAR : path;
    }

    /** u of method.md: the reporting unit, 10 to the power of −decimals. */
    double reportingUnit() {
        return Math.pow(10, -decimals);
    }
}
