package org.indicatorwatch.alerts;

import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.period.Period;

/**
 * Something is wrong, in the words of whoever noticed.
 *
 * @param status of the target, for alerts about one; otherwise null
 * @param urgent whether it is told at once; otherwise it stays in the inbox and the digest
 * @param causedByRevision whether a revised past figure, not a new one, brought it about
 * @param period of the figure that led to it, of the length in which the target is reported; null where none did
 */
public record AlertReport(
        AlertKind kind,
        AlertSubject subject,
        Severity severity,
        Status status,
        boolean urgent,
        Bilingual summary,
        boolean causedByRevision,
        Period period) {

    /** An alert that is not about a target's status: told at once unless its severity is low. */
    public static AlertReport of(AlertKind kind, AlertSubject subject, Severity severity, Bilingual summary) {
        return new AlertReport(kind, subject, severity, null, severity != Severity.LOW, summary, false, null);
    }
}
