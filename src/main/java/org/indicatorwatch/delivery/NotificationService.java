package org.indicatorwatch.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.web.ProblemException;

/** What people see of the outbox, and the one thing they may do with it. */
@ApplicationScoped
class NotificationService {

    private final Clock clock;

    NotificationService(Clock clock) {
        this.clock = clock;
    }

    /** Newest first; a null sets no condition. Somebody with limits sees only what went to their own address. */
    PanacheQuery<NotificationView> list(OutboxMessage.State state, Channel channel, String reference, Actor actor) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Parameters parameters = new Parameters();
        if (state != null) {
            conditions.add("state = :state");
            parameters.and("state", state);
        }
        if (channel != null) {
            conditions.add("channel = :channel");
            parameters.and("channel", channel);
        }
        if (reference != null) {
            conditions.add("reference = :reference");
            parameters.and("reference", reference);
        }
        if (actor.isLimited()) {
            conditions.add("lower(address) = :own");
            parameters.and("own", ownAddress(actor));
        }
        Sort newestFirst = Sort.descending("createdAt").and("id");
        return OutboxMessage.find(String.join(" and ", conditions), newestFirst, parameters)
                .project(NotificationView.class);
    }

    /** @throws ProblemException 404 if there is none, 403 if the actor is limited and it went to somebody else */
    OutboxMessage get(UUID id, Actor actor) {
        OutboxMessage message =
                OutboxMessage.<OutboxMessage>findByIdOptional(id).orElseThrow(() -> noSuch(id));
        if (actor.isLimited() && !message.address.toLowerCase(Locale.ROOT).equals(ownAddress(actor))) {
            throw ProblemException.forbidden();
        }
        return message;
    }

    /** Empty, which is nobody's, without an account or an address. */
    private static String ownAddress(Actor actor) {
        return Account.<Account>findByIdOptional(actor.name())
                .map(account -> account.email)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** @throws ProblemException 404 if there is none, 409 unless it has been given up */
    @Transactional
    OutboxMessage resend(UUID id, Actor actor) {
        OutboxMessage message = OutboxMessage.<OutboxMessage>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> noSuch(id));
        if (message.state != OutboxMessage.State.DEAD) {
            throw ProblemException.conflict("not-dead", message.state);
        }
        message.resend(clock.instant(), actor.name());
        OutboxMessage.flush();
        return message;
    }

    private static ProblemException noSuch(UUID id) {
        return ProblemException.notFound("notification", id);
    }
}
