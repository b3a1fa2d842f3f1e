package org.indicatorwatch.assessment.method;

import java.time.LocalDate;
import java.time.YearMonth;

import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;

/** Whether the next figure is overdue (method.md, "Status", STALE). */
final class Staleness {

    private Staleness() {}

    /**
     * Whether the day lies after the end of the month in which cadence and grace run out.
     *
     * @param latest period of the latest reading
     * @param asOf null for never stale
     */
    static boolean stale(Period latest, Frequency cadence, LocalDate asOf) {
        return asOf != null
                && asOf.isAfter(YearMonth.from(latest.endDate())
                        .plusMonths(cadence.months() + (long) cadence.graceMonths())
                        .atEndOfMonth());
    }
}
