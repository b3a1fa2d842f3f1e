package org.indicatorwatch.alerts.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

import org.indicatorwatch.alerts.Action;

/** One contact to be told of one event. */
@Entity
@Table(name = "alert_notice")
class Notice extends PanacheEntityBase {

    enum State {
        PENDING,
        /** Part of a message that is in the outbox. */
        TOLD,
        /** Overtaken by events. */
        DROPPED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    /** Id of the alert. */
    Long alert;

    /** Id of the event. */
    Long event;

    /** Which opening of the alert it belongs to. */
    int opening;

    /** Code of the contact. */
    String contact;

    @Enumerated(EnumType.STRING)
    Action action;

    /** Whether it waits for the daily digest. */
    boolean digest;

    @Enumerated(EnumType.STRING)
    State state = State.PENDING;

    @Column(name = "created_at")
    Instant createdAt;

    /** Before this it is not told. */
    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "told_at")
    Instant toldAt;

    /** Deduplication key of the message that told it. */
    @Column(name = "message_key")
    String messageKey;

    /** Last day of the period of the figure that led to the event; null where none did. */
    @Column(name = "period_end")
    LocalDate periodEnd;

    static List<Notice> due(Instant now) {
        return list("state = ?1 and dueAt <= ?2", Sort.by("id"), State.PENDING, now);
    }

    /** What was or is to be told at once in one opening of an alert. */
    static List<Notice> atOnce(long alert, int opening) {
        return list(
                "alert = ?1 and opening = ?2 and state <> ?3 and digest = false",
                Sort.by("id"),
                alert,
                opening,
                State.DROPPED);
    }

    void told(Instant now, String key) {
        state = State.TOLD;
        toldAt = now;
        messageKey = key;
    }

    void drop() {
        state = State.DROPPED;
    }
}
