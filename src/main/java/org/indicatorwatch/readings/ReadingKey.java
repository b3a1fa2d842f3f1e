package org.indicatorwatch.readings;

import org.indicatorwatch.catalogue.Period;

/** What a reading is about. */
public record ReadingKey(String indicator, String region, Period period) {

    @Override
    public String toString() {
        return indicator + "/" + region + "/" + period;
    }
}
