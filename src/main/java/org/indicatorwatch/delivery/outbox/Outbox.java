package org.indicatorwatch.delivery.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.delivery.OutboxMessage.State;
import org.indicatorwatch.delivery.OutgoingMessage;
import org.indicatorwatch.delivery.Recipient;
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
                        insert into OutboxMessage (id, deduplicationKey, channel, contact, recipient, address, secret, kind,
                            reference, subject, text, html, json, unsubscribeUrl, messageId, state, createdAt,
                            dueSince, nextAttemptAt, attempts, version)
                        values (:id, :key, :channel, :contact, :recipient, :address, :secret, :kind,
                            :reference, :subject, :text, :html, :json, :unsubscribeUrl, :messageId, :state, :now,
                            :due, :due, 0, 0)
                        on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("key", message.deduplicationKey())
                .setParameter("channel", recipient.channel())
                .setParameter("contact", recipient.contact())
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
                .setParameter("state", State.PENDING)
                .setParameter("now", now)
                .setParameter("due", due)
                .executeUpdate();
        if (inserted == 1 && !message.images().isEmpty()) {
            OutboxMessage.<OutboxMessage>findById(id).images = message.images();
        }
        return inserted == 1;
    }

    /**
     * Takes back what waits under this key, and what was given up: it cannot be resent any more.
     *
     * @return how many messages were taken back; those that are being sent or have been are not among them
     */
    @Transactional(MANDATORY)
    public int cancel(String deduplicationKey) {
        return cancel(deduplicationKey, List.of(State.PENDING, State.DEAD));
    }

    /** Takes back what was given up under this key: it cannot be resent any more. */
    @Transactional(MANDATORY)
    public void cancelDead(String deduplicationKey) {
        cancel(deduplicationKey, List.of(State.DEAD));
    }

    private static int cancel(String deduplicationKey, List<State> states) {
        return OutboxMessage.update(
                "state = CANCELLED, secret = null, version = version + 1 where deduplicationKey = ?1 and state in ?2",
                deduplicationKey,
                states);
    }

    /** Over which channels a message under one of the keys was sent or may yet be. */
    @Transactional
    public Set<Channel> channels(Collection<String> deduplicationKeys) {
        return deduplicationKeys.isEmpty()
                ? Set.of()
                : Set.copyOf(OutboxMessage.getEntityManager()
                        .createQuery(
                                "select distinct channel from OutboxMessage where deduplicationKey in :keys"
                                        + " and state in (PENDING, IN_FLIGHT, SENT)",
                                Channel.class)
                        .setParameter("keys", deduplicationKeys)
                        .getResultList());
    }

    /** Those of the keys under which there is a message to the address that was not taken back. */
    @Transactional
    public Set<String> keysTo(Recipient recipient, Collection<String> deduplicationKeys) {
        return deduplicationKeys.isEmpty()
                ? Set.of()
                : Set.copyOf(OutboxMessage.getEntityManager()
                        .createQuery(
                                "select deduplicationKey from OutboxMessage where deduplicationKey in :keys"
                                        + " and channel = :channel and state <> CANCELLED and (address = :address"
                                        + " or channel = EMAIL and lower(address) = lower(:address))",
                                String.class)
                        .setParameter("keys", deduplicationKeys)
                        .setParameter("channel", recipient.channel())
                        .setParameter("address", recipient.address())
                        .getResultList());
    }

    /**
     * Whether the recipient can be reached again over the channel: something has arrived after the moment, and nothing
     * that was given up is left.
     *
     * @param to code of a contact, or the address of a recipient who is none
     */
    @Transactional
    public boolean isReachable(Channel channel, String to, Instant since) {
        boolean reached = OutboxMessage.count(
                        "channel = ?1 and coalesce(contact, address) = ?2 and state = SENT and sentAt > ?3",
                        channel,
                        to,
                        since)
                > 0;
        return reached
                && OutboxMessage.count("channel = ?1 and coalesce(contact, address) = ?2 and state = DEAD", channel, to)
                        == 0;
    }

    /** What has not arrived goes to where the contact is now. */
    @Transactional(MANDATORY)
    public void readdress(String contact, Collection<Recipient> addresses) {
        addresses.forEach(to -> OutboxMessage.update(
                "recipient = ?1, address = ?2, secret = ?3, version = version + 1"
                        + " where contact = ?4 and channel = ?5 and state in (PENDING, IN_FLIGHT, DEAD)",
                to.name(),
                to.address(),
                to.secret(),
                contact,
                to.channel()));
    }
}
