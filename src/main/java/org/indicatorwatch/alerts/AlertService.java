package org.indicatorwatch.alerts;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.indicatorwatch.catalogue.Period;
import org.indicatorwatch.identity.Actor;

/** The only writer of alerts: opens, changes and resolves them as features report, and writes their history. */
@ApplicationScoped
public class AlertService {

    private static final String INSERT =
            "insert into alert (kind, subject, plan, target, region, indicator, department,"
                    + " period, item, state, severity, urgent, summary, caused_by_revision, opening, first_opened_at, opened_at,"
                    + " worsened_at, version) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'RESOLVED', 'LOW', false, '{}', false,"
                    + " 0, ?10, ?10, ?10, 0) on conflict do nothing";

    private final EntityManager entities;
    private final Event<AlertChanged> changes;
    private final Clock clock;

    AlertService(EntityManager entities, Event<AlertChanged> changes, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Opens the alert, or notes that an open one got worse or better. Saying the same again changes nothing, so callers
     * need not remember what they have reported.
     */
    @Transactional(TxType.MANDATORY)
    public Alert open(AlertReport report) {
        Alert alert = Alert.lock(report.kind(), report.subject()).orElseGet(() -> create(report));
        if (alert.state == AlertState.RESOLVED) {
            boolean first = alert.opening == 0;
            alert.opening++;
            alert.openedAt = clock.instant();
            alert.resolvedBy = null;
            alert.resolvedAt = null;
            alert.assignee = null;
            reopen(alert);
            take(report, alert);
            record(alert, first ? Action.OPENED : Action.REOPENED, Actor.SYSTEM.name(), report.period(), null);
        } else if (isWorse(report, alert)) {
            reopen(alert);
            take(report, alert);
            record(alert, Action.WORSENED, Actor.SYSTEM.name(), report.period(), null);
        } else {
            boolean eased = report.status() != alert.status || report.severity() != alert.severity;
            take(report, alert);
            if (eased) {
                record(alert, Action.EASED, Actor.SYSTEM.name(), report.period(), null);
            }
        }
        return alert;
    }

    /** Ends the alert because what was wrong is over. Without an open alert, nothing happens. */
    @Transactional(TxType.MANDATORY)
    public void resolve(AlertKind kind, Subject subject, Resolution resolution) {
        Optional<Alert> open = Alert.lock(kind, subject).filter(alert -> alert.state != AlertState.RESOLVED);
        open.ifPresent(alert -> {
            alert.state = AlertState.RESOLVED;
            alert.resolvedAt = clock.instant();
            alert.status = resolution.status();
            alert.summary = resolution.summary() == null ? alert.summary : resolution.summary();
            alert.causedByRevision = resolution.causedByRevision();
            record(alert, Action.RESOLVED, Actor.SYSTEM.name(), resolution.period(), null);
        });
    }

    /** Takes the next step of the escalation ladder. */
    @Transactional(TxType.MANDATORY)
    public AlertEvent escalate(Alert alert, String comment) {
        alert.escalated++;
        return note(alert, Action.ESCALATED, comment);
    }

    /** Writes into the alert's history something that does not change the alert itself. */
    @Transactional(TxType.MANDATORY)
    public AlertEvent note(Alert alert, Action action, String comment) {
        return record(alert, action, Actor.SYSTEM.name(), null, comment);
    }

    AlertEvent record(Alert alert, Action action, String actor, Period period, String comment) {
        AlertEvent event = new AlertEvent();
        event.alert = alert.id;
        event.opening = alert.opening;
        event.at = clock.instant();
        event.actor = actor;
        event.action = action;
        event.severity = alert.severity;
        event.status = alert.status;
        event.causedByRevision = alert.causedByRevision;
        event.period = period;
        event.comment = comment;
        event.persist();
        changes.fire(new AlertChanged(alert, event));
        return event;
    }

    /** Whoever comes second finds the first one's row, whichever instance it is on. */
    private Alert create(AlertReport report) {
        Subject subject = report.subject();
        entities.createNativeQuery(INSERT)
                .setParameter(1, report.kind().name())
                .setParameter(2, subject.key())
                .setParameter(3, subject.plan())
                .setParameter(4, subject.target())
                .setParameter(5, subject.region())
                .setParameter(6, subject.indicator())
                .setParameter(7, subject.department())
                .setParameter(8, subject.period())
                .setParameter(9, subject.item())
                .setParameter(10, clock.instant())
                .executeUpdate();
        return Alert.lock(report.kind(), subject).orElseThrow();
    }

    private static boolean isWorse(AlertReport report, Alert alert) {
        return report.status() != null && alert.status != null
                ? report.status().worseThan(alert.status)
                : report.severity().compareTo(alert.severity) > 0;
    }

    /** It needs attention anew: whoever had acknowledged it, acknowledged less. */
    private void reopen(Alert alert) {
        alert.state = AlertState.OPEN;
        alert.worsenedAt = clock.instant();
        alert.escalated = 0;
        alert.acknowledgedBy = null;
        alert.acknowledgedAt = null;
    }

    private static void take(AlertReport report, Alert alert) {
        alert.severity = report.severity();
        alert.status = report.status();
        alert.urgent = report.urgent();
        alert.summary = report.summary();
        alert.causedByRevision = report.causedByRevision();
    }
}
