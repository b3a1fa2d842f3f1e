package org.indicatorwatch.delivery.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.OutboxMessage;

/** The dispatcher's short transactions: taking a message before it is sent, recording afterwards what became of it. */
@ApplicationScoped
public class OutboxStore {

    private final Event<DeliveryFailed> failures;

    OutboxStore(Event<DeliveryFailed> failures) {
        this.failures = failures;
    }

    /**
     * Takes the channel's next due message for the length of the lease, also from an instance that let its own end.
     *
     * @param except addresses to which nothing is sent
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<OutboxMessage> claim(Channel channel, Instant now, Duration lease, Set<String> except) {
        Optional<OutboxMessage> next = OutboxMessage.lockNextDue(channel, now, except);
        next.ifPresent(message -> message.claim(now, lease));
        return next;
    }

    /** Records that the message arrived. This is true whoever has the lease by now. */
    @Transactional(TxType.REQUIRES_NEW)
    void sent(UUID id, Instant now) {
        OutboxMessage message = OutboxMessage.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (message != null && message.state != OutboxMessage.State.SENT) {
            message.sent(now);
        }
    }

    /** Records a failure after which the message is tried again. */
    @Transactional(TxType.REQUIRES_NEW)
    public void retry(OutboxMessage claimed, Instant at, String error) {
        ifStillHeld(claimed, message -> message.retry(at, error));
    }

    /** Records the failure that ends the message. */
    @Transactional(TxType.REQUIRES_NEW)
    public void dead(OutboxMessage claimed, Instant now, String error) {
        ifStillHeld(claimed, message -> {
            message.die(now, error);
            failures.fire(new DeliveryFailed(
                    message.id,
                    message.channel,
                    message.to(),
                    message.recipient,
                    message.kind,
                    message.reference,
                    message.subject,
                    message.lastError,
                    now));
        });
    }

    /** A sender whose lease ended has no say any more: another may be sending, or have sent. */
    private static void ifStillHeld(OutboxMessage claimed, Consumer<OutboxMessage> change) {
        OutboxMessage message = OutboxMessage.findById(claimed.id, LockModeType.PESSIMISTIC_WRITE);
        if (message != null && claimed.claim.equals(message.claim)) {
            change.accept(message);
        }
    }
}
