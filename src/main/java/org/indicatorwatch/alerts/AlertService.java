package org.indicatorwatch.alerts;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.identity.Actor;

/** Opens, changes and resolves alerts as features report, and writes their history. */
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
     * Says how things stand: opens the alert, or notes that they got worse or better. Saying the same again only
     * refreshes what the alert says, so callers need not remember what they have reported. What a person has resolved
     * stays so until it was over once or gets worse.
     */
    @Transactional(TxType.MANDATORY)
    public Alert open(AlertReport report) {
        Alert alert = lock(report);
        if (alert.state != AlertState.RESOLVED) {
            change(alert, report);
        } else if (alert.closed && !isWorse(report, alert)) {
            applyReport(report, alert);
        } else {
            begin(alert, report);
        }
        return alert;
    }

    /** Says that something happened: each time is news, whoever has resolved the last one. */
    @Transactional(TxType.MANDATORY)
    public Alert reportOccurrence(AlertReport report) {
        Alert alert = lock(report);
        if (alert.state == AlertState.RESOLVED) {
            begin(alert, report);
        } else {
            change(alert, report);
        }
        return alert;
    }

    private Alert lock(AlertReport report) {
        return Alert.lock(report.kind(), report.subject()).orElseGet(() -> create(report));
    }

    private void begin(Alert alert, AlertReport report) {
        boolean first = alert.opening == 0;
        alert.opening++;
        alert.openedAt = clock.instant();
        alert.resolvedBy = null;
        alert.resolvedAt = null;
        alert.closed = false;
        alert.assignee = null;
        alert.causedByRevision = report.causedByRevision();
        reopen(alert);
        applyReport(report, alert);
        record(alert, first ? AlertAction.OPENED : AlertAction.REOPENED, Actor.SYSTEM.name(), report.period(), null);
    }

    private void change(Alert alert, AlertReport report) {
        boolean worse = isWorse(report, alert);
        boolean eased = !worse && (report.status() != alert.status || report.severity() != alert.severity);
        if (worse) {
            reopen(alert);
        }
        if (worse || eased) {
            alert.causedByRevision = report.causedByRevision();
        }
        applyReport(report, alert);
        if (worse || eased) {
            record(alert, worse ? AlertAction.WORSENED : AlertAction.EASED, Actor.SYSTEM.name(), report.period(), null);
        }
    }

    /** Ends the alert because what was wrong is over. Without an alert that a person has not ended, nothing is told. */
    @Transactional(TxType.MANDATORY)
    public void resolve(AlertKind kind, AlertSubject subject, Resolution resolution) {
        Optional<Alert> known = Alert.lock(kind, subject);
        known.ifPresent(alert -> alert.closed = false);
        known.filter(alert -> alert.state != AlertState.RESOLVED).ifPresent(alert -> {
            alert.state = AlertState.RESOLVED;
            alert.resolvedAt = clock.instant();
            alert.status = resolution.status();
            alert.summary = resolution.summary() == null ? alert.summary : resolution.summary();
            alert.causedByRevision = resolution.causedByRevision();
            record(alert, AlertAction.RESOLVED, Actor.SYSTEM.name(), resolution.period(), null);
        });
    }

    /** Takes the next step of the escalation ladder. */
    @Transactional(TxType.MANDATORY)
    public AlertEvent escalate(Alert alert, Bilingual remark) {
        alert.escalated++;
        alert.escalatedAt = clock.instant();
        return note(alert, AlertAction.ESCALATED, remark);
    }

    /** Writes into the alert's history something that does not change the alert itself. */
    @Transactional(TxType.MANDATORY)
    public AlertEvent note(Alert alert, AlertAction action, Bilingual remark) {
        return write(alert, action, Actor.SYSTEM.name(), null, event -> event.remark = remark);
    }

    AlertEvent record(Alert alert, AlertAction action, String actor, Period period, String comment) {
        return write(alert, action, actor, period, event -> event.comment = comment);
    }

    private AlertEvent write(
            Alert alert, AlertAction action, String actor, Period period, Consumer<AlertEvent> addWords) {
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
        addWords.accept(event);
        event.persist();
        changes.fire(new AlertChanged(alert, event));
        return event;
    }

    /** Whoever comes second finds the first one's row, whichever instance it is on. */
    private Alert create(AlertReport report) {
        AlertSubject subject = report.subject();
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
        boolean worseStatus = report.status() != null
                && alert.status != null
                && report.status().worseThan(alert.status);
        return worseStatus || report.severity().compareTo(alert.severity) > 0;
    }

    /** It needs attention anew: whoever had acknowledged it, acknowledged less. */
    private void reopen(Alert alert) {
        alert.state = AlertState.OPEN;
        alert.worsenedAt = clock.instant();
        alert.escalated = 0;
        alert.escalatedAt = null;
        alert.acknowledgedBy = null;
        alert.acknowledgedAt = null;
    }

    private static void applyReport(AlertReport report, Alert alert) {
        alert.severity = report.severity();
        alert.status = report.status();
        alert.urgent = report.urgent();
        alert.summary = report.summary();
    }
}
