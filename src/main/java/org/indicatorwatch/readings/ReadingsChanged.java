package org.indicatorwatch.readings;

import java.util.List;

/** Readings were added, changed or withdrawn. Fired in the transaction of the change. */
public record ReadingsChanged(List<ChangedSeries> series) {

    /**
     * @param created how many readings are new
     * @param revised how many readings said something else before
     */
    public record ChangedSeries(SeriesKey key, int created, int revised) {}
}
