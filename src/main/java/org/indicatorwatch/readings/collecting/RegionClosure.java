package org.indicatorwatch.readings.collecting;

import org.indicatorwatch.catalogue.period.Period;

/**
 * A region that no longer owes anything.
 *
 * @param since first period that is not asked for; null if none is
 */
public record RegionClosure(String region, Period since) {

    boolean applies(String code, Period period) {
        return region.equals(code) && (since == null || !period.startDate().isBefore(since.startDate()));
    }
}
