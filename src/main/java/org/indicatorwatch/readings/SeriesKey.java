package org.indicatorwatch.readings;

/** All readings of one indicator in one region. */
public record SeriesKey(String indicator, String region) {}
