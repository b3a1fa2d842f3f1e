package org.indicatorwatch.delivery.outbox;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.web.ProblemException;

/** What people see of the outbox, and the one thing they may do with it. */
@ApplicationScoped
public class NotificationService {

    private final Audit audit;
    private final Clock clock;

    NotificationService(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ProblemException 404 if there is none that the actor may see */
    public OutboxMessage get(UUID id, Actor actor) {
        return OutboxMessage.<OutboxMessage>findByIdOptional(id)
                .filter(message -> NotificationAccess.of(actor).allows(message))
                .orElseThrow(() -> noSuch(id));
    }

    /** @throws ProblemException 404 if there is none, 409 unless it has been given up, or if what it tells is over */
    @Transactional
    public OutboxMessage resend(UUID id, Actor actor) {
        OutboxMessage message = OutboxMessage.<OutboxMessage>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> noSuch(id));
        if (message.state == OutboxMessage.State.CANCELLED) {
            throw ProblemException.conflict("overtaken");
        }
        if (message.state != OutboxMessage.State.DEAD) {
            throw ProblemException.conflict("not-dead", message.state);
        }
        NotificationView before = NotificationView.of(message);
        message.resend(clock.instant(), actor.name());
        OutboxMessage.flush();
        audit.record("notification.resend", "notification/" + id, before, NotificationView.of(message));
        return message;
    }

    private static ProblemException noSuch(UUID id) {
        return ProblemException.notFound("notification", id);
    }
}
