package org.indicatorwatch.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import org.hibernate.Timeouts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.jpa.SpecHints;
import org.hibernate.type.SqlTypes;

/** A message to one recipient and how far it has come. The methods are the transitions of its state. */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage extends PanacheEntityBase {

    public enum State {
        /** Waits for its time. */
        PENDING,
        /** Somebody is sending it; if the lease ends without an outcome, anybody may try again. */
        IN_FLIGHT,
        SENT,
        /** Given up. Only a person brings it back. */
        DEAD,
        /** Overtaken by events before it was sent. */
        CANCELLED
    }

    @Id
    public UUID id;

    @Column(name = "deduplication_key")
    public String deduplicationKey;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    /** Code of the contact that it is for; null for a recipient who is none. */
    String contact;

    /** Name for people. */
    public String recipient;

    public String address;
    public String secret;
    public String kind;
    public String reference;
    public String subject;
    public String text;
    public String html;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<InlineImage> images;

    public String json;

    @Column(name = "unsubscribe_url")
    public String unsubscribeUrl;

    /** With angle brackets; the same for every attempt. */
    @Column(name = "message_id")
    public String messageId;

    @Enumerated(EnumType.STRING)
    public State state;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "due_since")
    public Instant dueSince;

    /**
     * When it is next somebody's turn: of a message in flight, when the lease of whoever sends it ends. Of a dead one,
     * when it was given up.
     */
    @Column(name = "next_attempt_at")
    public Instant nextAttemptAt;

    public UUID claim;

    /** Attempts begun since it was written or last resent. */
    public int attempts;

    @Column(name = "last_error")
    public String lastError;

    @Column(name = "sent_at")
    public Instant sentAt;

    @Column(name = "resent_by")
    public String resentBy;

    /** By which messages to one address are told in the order in which they were written. */
    @Column(insertable = false, updatable = false)
    long position;

    @Version
    public long version;

    /**
     * The message of the channel that has waited longest for its turn, locked; rows that others hold are passed over, and
     * so is what must not overtake an earlier message to its address.
     *
     * @param except addresses that are passed over too
     */
    public static Optional<OutboxMessage> lockNextDue(Channel channel, Instant now, Set<String> except) {
        return OutboxMessage.<OutboxMessage>find(
                        "from OutboxMessage message where channel = ?1 and state in (PENDING, IN_FLIGHT)"
                                + " and nextAttemptAt <= ?2 and address not in ?3 and not exists"
                                + " (select 1 from OutboxMessage earlier where earlier.channel = message.channel"
                                + " and earlier.address = message.address and earlier.position < message.position"
                                + " and earlier.state in (PENDING, IN_FLIGHT) and earlier.dueSince <= ?2)",
                        Sort.by("nextAttemptAt", "position"),
                        channel,
                        now,
                        except)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, 1)
                .firstResultOptional();
    }

    public void claim(Instant now, Duration lease) {
        state = State.IN_FLIGHT;
        attempts++;
        claim = UUID.randomUUID();
        nextAttemptAt = now.plus(lease);
    }

    public void sent(Instant now) {
        state = State.SENT;
        sentAt = now;
        secret = null;
        lastError = null;
        claim = null;
    }

    public void retry(Instant at, String error) {
        state = State.PENDING;
        nextAttemptAt = at;
        failed(error);
    }

    public void die(Instant now, String error) {
        state = State.DEAD;
        nextAttemptAt = now;
        failed(error);
    }

    /** Starts over: a dead message gets as many attempts as a new one. */
    public void resend(Instant now, String actor) {
        state = State.PENDING;
        attempts = 0;
        dueSince = now;
        nextAttemptAt = now;
        resentBy = actor;
    }

    /** The contact's code, or the address of a recipient who is none. */
    public String to() {
        return contact == null ? address : contact;
    }

    private void failed(String error) {
        lastError = error;
        claim = null;
    }
}
