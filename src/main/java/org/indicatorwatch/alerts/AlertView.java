package org.indicatorwatch.alerts;

import java.time.Instant;
import java.util.Locale;

import org.indicatorwatch.assessment.method.Status;

/** An alert in a list. */
record AlertView(
        long id,
        AlertKind kind,
        AlertState state,
        Severity severity,
        Status status,
        AlertSubject subject,
        String summary,
        Instant openedAt,
        Instant firstOpenedAt,
        int opening,
        Instant worsenedAt,
        String acknowledgedBy,
        Instant acknowledgedAt,
        String assignee,
        int escalated,
        Instant resolvedAt,
        String resolvedBy,
        boolean causedByRevision) {

    static AlertView of(Alert alert, Locale language) {
        return new AlertView(
                alert.id,
                alert.kind,
                alert.state,
                alert.severity,
                alert.status,
                alert.subject(),
                alert.summary.in(language),
                alert.openedAt,
                alert.firstOpenedAt,
                alert.opening,
                alert.worsenedAt,
                alert.acknowledgedBy,
                alert.acknowledgedAt,
                alert.assignee,
                alert.escalated,
                alert.resolvedAt,
                alert.resolvedBy,
                alert.causedByRevision);
    }
}
