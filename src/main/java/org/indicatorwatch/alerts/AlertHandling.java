package org.indicatorwatch.alerts;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/** What people do with alerts. */
@ApplicationScoped
public class AlertHandling {

    private static final int MAX_ACKNOWLEDGED_ALERTS = 1000;

    private final AlertService alerts;
    private final Audit audit;
    private final Clock clock;

    AlertHandling(AlertService alerts, Audit audit, Clock clock) {
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the audit log keeps of a step. */
    record AuditDetail(AlertView alert, String comment) {}

    /** Takes the alert in hand. Doing so again only adds to the history. */
    @Transactional
    public Alert acknowledge(long id, String comment, Actor actor, String ifMatch) {
        return change("acknowledge", id, comment, ifMatch, (alert, said) -> acknowledge(alert, said, actor));
    }

    /** All of them or, if one does not exist or is resolved, none. */
    @Transactional
    public List<Alert> acknowledge(List<Long> ids, String comment, Actor actor) {
        FieldChecks.require("ids", ids);
        if (ids.size() > MAX_ACKNOWLEDGED_ALERTS) {
            throw ProblemException.invalid("ids", "too-many", ids.size(), MAX_ACKNOWLEDGED_ALERTS);
        }
        if (ids.stream().anyMatch(Objects::isNull)) {
            throw ProblemException.invalid("ids", "required");
        }
        List<Long> ordered = Alert.inLockingOrder(ids);
        ids.stream().filter(id -> !ordered.contains(id)).findFirst().ifPresent(unknown -> {
            throw ProblemException.notFound("alert", unknown);
        });
        return ordered.stream().map(id -> acknowledge(id, comment, actor, null)).toList();
    }

    /** Names who is to look after the alert; null for nobody. */
    @Transactional
    public Alert assign(long id, String assignee, Actor actor, String ifMatch) {
        FieldChecks.limitText("assignee", assignee);
        return change("assign", id, assignee, ifMatch, (alert, said) -> {
            refuseResolved(alert);
            alert.assignee = assignee == null || assignee.isBlank() ? null : assignee.strip();
            alerts.record(alert, AlertAction.ASSIGNED, actor.name(), null, alert.assignee);
        });
    }

    @Transactional
    public Alert comment(long id, String comment, Actor actor, String ifMatch) {
        FieldChecks.requireText("comment", comment);
        return change(
                "comment",
                id,
                comment,
                ifMatch,
                (alert, said) -> alerts.record(alert, AlertAction.COMMENTED, actor.name(), null, said));
    }

    /** Ends the alert by decision of a person, who says why. It comes back if things get worse, or again bad. */
    @Transactional
    public Alert resolve(long id, String comment, Actor actor, String ifMatch) {
        FieldChecks.requireText("comment", comment);
        return change("resolve", id, comment, ifMatch, (alert, said) -> {
            refuseResolved(alert);
            alert.state = AlertState.RESOLVED;
            alert.resolvedBy = actor.name();
            alert.resolvedAt = clock.instant();
            alert.closed = true;
            alerts.record(alert, AlertAction.RESOLVED, actor.name(), null, said);
        });
    }

    private void acknowledge(Alert alert, String comment, Actor actor) {
        refuseResolved(alert);
        if (alert.state == AlertState.OPEN) {
            alert.state = AlertState.ACKNOWLEDGED;
            alert.acknowledgedBy = actor.name();
            alert.acknowledgedAt = clock.instant();
        }
        alerts.record(alert, AlertAction.ACKNOWLEDGED, actor.name(), null, comment);
    }

    private static void refuseResolved(Alert alert) {
        if (alert.state == AlertState.RESOLVED) {
            throw ProblemException.conflict("alert-resolved", alert.id);
        }
    }

    private Alert change(String action, long id, String comment, String ifMatch, BiConsumer<Alert, String> change) {
        FieldChecks.limitText("comment", comment);
        Alert alert = Alert.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (alert == null) {
            throw ProblemException.notFound("alert", id);
        }
        EntityTags.check(ifMatch, alert.version);
        AuditDetail before = new AuditDetail(AlertView.of(alert, Messages.DEFAULT), null);
        change.accept(alert, comment == null || comment.isBlank() ? null : comment.strip());
        Alert.flush();
        audit.record(
                "alert." + action,
                "alert/" + id,
                before,
                new AuditDetail(AlertView.of(alert, Messages.DEFAULT), comment));
        return alert;
    }
}
