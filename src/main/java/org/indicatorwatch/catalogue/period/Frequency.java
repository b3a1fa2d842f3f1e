package org.indicatorwatch.catalogue.period;

/** How often an indicator is reported. */
public enum Frequency {
    ANNUAL(1, 6),
    SEMIANNUAL(2, 3),
    QUARTERLY(4, 2),
    MONTHLY(12, 1);

    private final int perYear;
    private final int graceMonths;

    Frequency(int perYear, int graceMonths) {
        this.perYear = perYear;
        this.graceMonths = graceMonths;
    }

    /** Number of periods in a year: 1, 2, 4 or 12. */
    public int perYear() {
        return perYear;
    }

    /** Length of one period in years: the cadence of the indicator. */
    public double years() {
        return 1.0 / perYear;
    }

    /** Length of one period in months: 12, 6, 3 or 1. */
    public int months() {
        return 12 / perYear;
    }

    /** Months beyond the next period's end after which a series counts as stale (method.md, "Status"). */
    public int graceMonths() {
        return graceMonths;
    }
}
