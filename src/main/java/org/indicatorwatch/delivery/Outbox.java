package org.indicatorwatch.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.indicatorwatch.platform.ServiceConfig;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Where messages are put. What is put here leaves if, and only if, the caller's transaction commits. */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final Clock clock;
    private final String domain;

    Outbox(EntityManager entities, Clock clock, ServiceConfig service) {
        this.entities = entities;
        this.clock = clock;
        this.domain = service.publicUrl().getHost();
    }

    /** @return false if a message with this key to this address exists already, in whatever state; it stays as it is */
    @Transactional(MANDATORY)
    public boolean enqueue(OutgoingMessage message) {
        Recipient recipient = message.recipient();
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant due = message.notBefore() == null || message.notBefore().isBefore(now) ? now : message.notBefore();
        int inserted = entities.createQuery(
                        """
                        insert into OutboxMessage (id, deduplicationKey, channel, recipient, address, secret, kind,
                            reference, subject, text, html, json, unsubscribeUrl, messageId, state, createdAt,
                            dueSince, nextAttemptAt, attempts, version)
                        values (:id, :key, :channel, :recipient, :address, :secret, :kind,
                            :reference, :subject, :text, :html, :json, :unsubscribeUrl, :messageId, :state, :now,
                            :due, :due, 0, 0)
                        on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("key", message.deduplicationKey())
                .setParameter("channel", recipient.channel())
                .setParameter("recipient", recipient.name())
                .setParameter("address", recipient.address())
                .setParameter("secret", recipient.secret())
                .setParameter("kind", message.kind())
                .setParameter("reference", message.reference())
                .setParameter("subject", message.subject())
                .setParameter("text", message.text())
                .setParameter("html", message.html())
                .setParameter("json", message.json())
                .setParameter("unsubscribeUrl", message.unsubscribeUrl())
                .setParameter("messageId", "<" + id + "@" + domain + ">")
                .setParameter("state", OutboxMessage.State.PENDING)
                .setParameter("now", now)
                .setParameter("due", due)
                .executeUpdate();
        if (inserted == 1 && !message.images().isEmpty()) {
            OutboxMessage.<OutboxMessage>findById(id).images = message.images();
        }
        return inserted == 1;
    }

    /**
     * Takes back what waits under this key.
     *
     * @return how many messages were taken back; those that are being sent or have been are not among them
     */
    @Transactional(MANDATORY)
    public int cancel(String deduplicationKey) {
        return OutboxMessage.update(
                "state = ?1, version = version + 1 where deduplicationKey = ?2 and state = ?3",
                OutboxMessage.State.CANCELLED,
                deduplicationKey,
                OutboxMessage.State.PENDING);
    }

    /** Whether the message under this key has reached the recipient. */
    @Transactional
    public boolean wasSent(String deduplicationKey, Recipient recipient) {
        return OutboxMessage.count(
                        "deduplicationKey = ?1 and channel = ?2 and address = ?3 and state = ?4",
                        deduplicationKey,
                        recipient.channel(),
                        recipient.address(),
                        OutboxMessage.State.SENT)
                > 0;
    }

    /** Whether anything has reached the recipient of that name over the channel after the moment. */
    @Transactional
    public boolean hasSentSince(Channel channel, String recipient, Instant moment) {
        return OutboxMessage.count(
                        "channel = ?1 and recipient = ?2 and state = ?3 and sentAt > ?4",
                        channel,
                        recipient,
                        OutboxMessage.State.SENT,
                        moment)
                > 0;
    }
}
