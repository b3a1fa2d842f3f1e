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
import org.indicatorwatch.assessment.AssessmentRetired;
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
        Subject subject = Subject.of(change.key());
        switch (change.after()) {
            case ACHIEVED, ON_TRACK -> resolve(subject, change);
            case WATCH, OFF_TRACK, MOVING_AWAY, CRITICAL, MISSED -> {
                // What somebody has resolved in spite of its status comes back when it gets worse, not when it eases.
                if (isWorse(change) || isOpen(subject)) {
                    open(subject, change);
                }
            }
            // Without figures nobody knows that it is over.
            case NO_DATA -> {}
        }
    }

    /** Nobody is to act on it any more. */
    void onRetirement(@Observes AssessmentRetired retired) {
        alerts.resolve(AlertKind.STATUS, Subject.of(retired.key()), Resolution.OVER);
    }

    private void open(Subject subject, StatusChanged change) {
        StatusFacts.load(change.key())
                .ifPresent(facts -> alerts.open(new AlertReport(
                        AlertKind.STATUS,
                        subject,
                        severity(facts, change.after()),
                        change.after(),
                        change.after().failing(),
                        summary(facts),
                        change.causedByRevision(),
                        facts.period())));
    }

    private void resolve(Subject subject, StatusChanged change) {
        if (isOpen(subject)) {
            Optional<StatusFacts> facts = StatusFacts.load(change.key());
            alerts.resolve(
                    AlertKind.STATUS,
                    subject,
                    new Resolution(
                            change.after(),
                            facts.map(StatusAlerts::summary).orElse(null),
                            change.causedByRevision(),
                            facts.map(StatusFacts::period).orElse(null)));
        }
    }

    private Severity severity(StatusFacts facts, Status status) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        boolean lastYear = !facts.target().goalPeriod.endDate().minusYears(1).isAfter(today);
        return SeverityTable.of(status, facts.target().nature, lastYear);
    }

    private static Bilingual summary(StatusFacts facts) {
        return Bilingual.of(language -> new StatusWording(facts, language).summary());
    }

    private static boolean isWorse(StatusChanged change) {
        return change.before() == null
                || change.before() == Status.NO_DATA
                || change.after().worseThan(change.before());
    }

    private static boolean isOpen(Subject subject) {
        return Alert.find(AlertKind.STATUS, subject)
                .filter(alert -> alert.state != AlertState.RESOLVED)
                .isPresent();
    }
}
