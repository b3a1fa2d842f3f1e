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

import org.indicatorwatch.alerts.AlertAction;
import org.indicatorwatch.alerts.AlertEvent;

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
    AlertAction action;

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

    /** To be told as soon as possible. */
    static Notice atOnce(AlertEvent event, String contact) {
        return of(event, contact, false, event.at);
    }

    /** To be told in the digest of the given moment. */
    static Notice inDigest(AlertEvent event, String contact, Instant digestTime) {
        return of(event, contact, true, digestTime);
    }

    /** Repeats what was told, in the digest of the given moment, whatever the event says of it: told, or withheld. */
    static Notice reminder(AlertEvent event, String contact, Instant digestTime) {
        Notice notice = inDigest(event, contact, digestTime);
        notice.action = AlertAction.REMINDED;
        return notice;
    }

    private static Notice of(AlertEvent event, String contact, boolean digest, Instant dueAt) {
        Notice notice = new Notice();
        notice.alert = event.alert;
        notice.event = event.id;
        notice.opening = event.opening;
        notice.contact = contact;
        notice.action = event.action;
        notice.digest = digest;
        notice.createdAt = event.at;
        notice.dueAt = dueAt;
        notice.periodEnd = event.period == null ? null : event.period.endDate();
        notice.persist();
        return notice;
    }

    /** What was to be told of an alert by now, to whomever. */
    static List<Notice> due(long alert, Instant now) {
        return list("alert = ?1 and state = ?2 and dueAt <= ?3", Sort.by("id"), alert, State.PENDING, now);
    }

    /** Alarms of one opening of an alert that were or are to be told. */
    static List<Notice> alarms(long alert, int opening) {
        return list(
                "alert = ?1 and opening = ?2 and state <> ?3 and action in ?4",
                Sort.by("id"),
                alert,
                opening,
                State.DROPPED,
                AlertAction.ALARMS);
    }

    /** How many changes of the alert, except the one given, are told at once with figures of the day or later. */
    static long countTold(long alert, LocalDate since, long except) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct event) from Notice where alert = :alert and event <> :except"
                                + " and digest = false and state <> :dropped and action in :changes and periodEnd >= :since",
                        Long.class)
                .setParameter("alert", alert)
                .setParameter("except", except)
                .setParameter("dropped", State.DROPPED)
                .setParameter("changes", AlertAction.CHANGES)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Whether the message that told it told of nothing else, nor of an earlier end of the alert. */
    static boolean isOnlySubjectOfMessage(Notice notice) {
        return count("messageKey = ?1 and (alert <> ?2 or action = RESOLVED)", notice.messageKey, notice.alert) == 0;
    }

    /** Whether all else that the message that told it told of is over too. */
    static boolean isLastOpenSubjectOfMessage(Notice notice) {
        return count(
                        "from Notice n where n.messageKey = ?1 and (n.action = RESOLVED or n.alert <> ?2 and exists"
                                + " (select 1 from Alert a where a.id = n.alert and a.opening = n.opening"
                                + " and a.state <> RESOLVED))",
                        notice.messageKey,
                        notice.alert)
                == 0;
    }

    /** Keys of the messages in which the contact was told of the opening that the notice belongs to. */
    static List<String> keysOfAlarms(Notice notice) {
        return Notice.<Notice>list(
                        "alert = ?1 and opening = ?2 and contact = ?3 and state = TOLD and action in ?4",
                        notice.alert,
                        notice.opening,
                        notice.contact,
                        AlertAction.ALARMS)
                .stream()
                .map(told -> told.messageKey)
                .toList();
    }

    /** Keys of the messages in which other contacts were told of the same event. */
    static List<String> keysToOthers(Notice notice) {
        return Notice.<Notice>list("event = ?1 and contact <> ?2 and state = TOLD", notice.event, notice.contact)
                .stream()
                .map(told -> told.messageKey)
                .toList();
    }

    /** Whether it is of use only while nobody has acknowledged the alert. */
    boolean isFollowUp() {
        return action == AlertAction.REMINDED || action == AlertAction.ESCALATED;
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
