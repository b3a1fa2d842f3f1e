package org.indicatorwatch.catalogue;

/** What kind of quantity an indicator is, which decides how it adds up over time. */
public enum Measure {
    /** A count at a moment, such as beds at the end of the year. */
    STOCK,
    /** A share or ratio, possibly with numerator and denominator. */
    RATE,
    /** A count over the period, such as visits in a quarter. */
    FLOW
}
