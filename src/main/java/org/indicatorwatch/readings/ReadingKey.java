package org.indicatorwatch.readings;

import org.indicatorwatch.catalogue.period.Period;

/** What a reading is about. */
public record ReadingKey(String indicator, String region, Period period) {

    /** The same of another period. */
    public ReadingKey in(Period other) {
        return new ReadingKey(indicator, region, other);
    }

    @Override
    public String toString() {
        return indicator + "/" + region + "/" + period;
    }
}
