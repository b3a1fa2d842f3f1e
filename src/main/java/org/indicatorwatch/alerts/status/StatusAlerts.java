package org.indicatorwatch.alerts.status;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.AlertReport;
import org.indicatorwatch.alerts.AlertService;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.alerts.AlertSubject;
import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.alerts.Resolution;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.AssessmentRetired;
import org.indicatorwatch.assessment.AssessmentUpdated;
import org.indicatorwatch.assessment.StatusChanged;
import org.indicatorwatch.assessment.method.Status;

/** Opens an alert when a target slips, and ends it when the target is back on its way. */
@ApplicationScoped
class StatusAlerts {

    private final AlertService alerts;
    private final Clock clock;

    StatusAlerts(AlertService alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    void onStatus(@Observes StatusChanged change) {
        assessed(TargetSummary.of(change.key(), change.target(), change.result()), change.causedByRevision());
    }

    /** Refreshes what an alert says, and with it a severity that time has raised. */
    void onUpdate(@Observes AssessmentUpdated update) {
        assessed(TargetSummary.of(update.key(), update.target(), update.result()), update.causedByRevision());
    }

    /** Reviews an unresolved alert for what time alone has made of it: severities grow as the goal date comes nearer. */
    void review(Alert alert) {
        AssessmentKey key = new AssessmentKey(alert.plan, alert.target, alert.region);
        if (alert.state != AlertState.RESOLVED) {
            TargetSummary.load(key).ifPresent(summary -> assessed(summary, alert.causedByRevision));
        }
    }

    /** Ends the alert of a target that is no longer assessed: nobody is to act on it any more. */
    void onRetirement(@Observes AssessmentRetired retired) {
        alerts.resolve(AlertKind.STATUS, AlertSubject.of(retired.key()), Resolution.OVER);
    }

    private void assessed(TargetSummary summary, boolean causedByRevision) {
        switch (summary.status()) {
            case ACHIEVED, ON_TRACK -> resolve(summary, causedByRevision);
            case WATCH, OFF_TRACK, MOVING_AWAY, CRITICAL, MISSED -> open(summary, causedByRevision);
            // Without figures nobody knows that it is over.
            case NO_DATA -> {}
        }
    }

    private void open(TargetSummary summary, boolean causedByRevision) {
        Status status = summary.status();
        alerts.open(new AlertReport(
                AlertKind.STATUS,
                AlertSubject.of(summary.key()),
                severity(summary, status),
                status,
                status.failing(),
                summary(summary),
                causedByRevision,
                summary.period()));
    }

    private void resolve(TargetSummary summary, boolean causedByRevision) {
        AlertSubject subject = AlertSubject.of(summary.key());
        if (Alert.find(AlertKind.STATUS, subject).filter(Alert::mayPersist).isPresent()) {
            alerts.resolve(
                    AlertKind.STATUS,
                    subject,
                    new Resolution(summary.status(), summary(summary), causedByRevision, summary.period()));
        }
    }

    private Severity severity(TargetSummary summary, Status status) {
        LocalDate today = LocalDate.now(clock);
        boolean lastYear = !summary.target().goalPeriod.endDate().minusYears(1).isAfter(today);
        return SeverityTable.of(status, summary.target().nature, lastYear);
    }

    private static Bilingual summary(TargetSummary summary) {
        return Bilingual.of(language -> new StatusWording(summary, language).summary());
    }
}
