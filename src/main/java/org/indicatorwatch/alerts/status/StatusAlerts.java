package org.indicatorwatch.alerts.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.AlertReport;
import org.indicatorwatch.alerts.AlertService;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.alerts.Resolution;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.alerts.Subject;
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
        assessed(change.key(), change.after(), change.causedByRevision());
    }

    /** What an alert says is kept up to date, and time makes things more severe. */
    void onUpdate(@Observes AssessmentUpdated update) {
        assessed(update.key(), update.status(), update.causedByRevision());
    }

    /** What time alone has made of an alert: with the years left, severities grow even if no figure arrives. */
    void review(Alert alert) {
        AssessmentKey key = new AssessmentKey(alert.plan, alert.target, alert.region);
        if (alert.state != AlertState.RESOLVED) {
            assessed(key, alert.status, alert.causedByRevision);
        }
    }

    /** Nobody is to act on it any more. */
    void onRetirement(@Observes AssessmentRetired retired) {
        alerts.resolve(AlertKind.STATUS, Subject.of(retired.key()), Resolution.OVER);
    }

    private void assessed(AssessmentKey key, Status status, boolean causedByRevision) {
        switch (status) {
            case ACHIEVED, ON_TRACK -> resolve(key, status, causedByRevision);
            case WATCH, OFF_TRACK, MOVING_AWAY, CRITICAL, MISSED -> open(key, status, causedByRevision);
            // Without figures nobody knows that it is over.
            case NO_DATA -> {}
        }
    }

    private void open(AssessmentKey key, Status status, boolean causedByRevision) {
        TargetSummary.load(key)
                .ifPresent(facts -> alerts.open(new AlertReport(
                        AlertKind.STATUS,
                        Subject.of(key),
                        severity(facts, status),
                        status,
                        status.failing(),
                        summary(facts),
                        causedByRevision,
                        facts.period())));
    }

    private void resolve(AssessmentKey key, Status status, boolean causedByRevision) {
        Subject subject = Subject.of(key);
        if (Alert.find(AlertKind.STATUS, subject).filter(Alert::mayLast).isPresent()) {
            Optional<TargetSummary> facts = TargetSummary.load(key);
            alerts.resolve(
                    AlertKind.STATUS,
                    subject,
                    new Resolution(
                            status,
                            facts.map(StatusAlerts::summary).orElse(null),
                            causedByRevision,
                            facts.map(TargetSummary::period).orElse(null)));
        }
    }

    private Severity severity(TargetSummary facts, Status status) {
        LocalDate today = LocalDate.now(clock);
        boolean lastYear = !facts.target().goalPeriod.endDate().minusYears(1).isAfter(today);
        return SeverityTable.of(status, facts.target().nature, lastYear);
    }

    private static Bilingual summary(TargetSummary facts) {
        return Bilingual.of(language -> new StatusWording(facts, language).summary());
    }
}
