package org.indicatorwatch.catalogue;

/** Whether a figure covers its own period or the year up to its end (累计). */
public enum Accumulation {
    PERIOD,
    YEAR_TO_DATE
}
