package org.indicatorwatch.alerts;

import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.period.Period;

/**
 * Why an alert is over.
 *
 * @param status of the target now, for alerts about one; otherwise null
 * @param summary null to keep the alert's own
 * @param period of the figure that led to it, of the length in which the target is reported; null where none did
 */
public record Resolution(Status status, Bilingual summary, boolean causedByRevision, Period period) {

    /** What was wrong is over, and there is no more to say. */
    public static final Resolution OVER = new Resolution(null, null, false, null);
}
