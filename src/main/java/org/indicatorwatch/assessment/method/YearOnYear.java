package org.indicatorwatch.assessment.method;

import org.indicatorwatch.catalogue.Measure;

/** 同比: the change from the same period a year before, of figures as entered (method.md, "Status"). */
final class YearOnYear {

    private YearOnYear() {}

    /**
     * In points for a rate, in percent otherwise; null where the year before is missing or, for percent, not above 0.
     */
    static Double of(SeriesSource source, Observation reading) {
        Observation before = source.yearBefore(reading);
        if (before == null) {
            return null;
        }
        double difference = reading.value().subtract(before.value()).doubleValue();
        if (source.definition().measure() == Measure.RATE) {
            return difference;
        }
        return before.value().signum() > 0
                ? Double.valueOf(difference / before.value().doubleValue() * 100)
                : null;
    }
}
