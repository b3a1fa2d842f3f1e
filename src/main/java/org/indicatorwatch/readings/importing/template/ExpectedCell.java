package org.indicatorwatch.readings.importing.template;

import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingKey;

/**
 * A figure that somebody is to deliver, with what helps in delivering it.
 *
 * @param now what is drafted or stored already; null if nothing is
 * @param lastPeriod what is stored of the period before; null if nothing is
 * @param lastYear what is stored of the same period of the year before; null if nothing is
 */
public record ExpectedCell(
        ReadingKey key,
        String indicatorName,
        String unit,
        String regionName,
        NewReading now,
        Reading lastPeriod,
        Reading lastYear) {}
