package org.indicatorwatch.readings;

import java.io.Serializable;

import org.indicatorwatch.catalogue.Period;

/** What a reading is about. */
public record ReadingKey(String indicator, String region, Period period) implements Serializable {

    @Override
    public String toString() {
        return indicator + "/" + region + "/" + period;
    }
}
