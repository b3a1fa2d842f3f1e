package org.indicatorwatch.alerts.silence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.indicatorwatch.alerts.routing.AlertTraits;
import org.indicatorwatch.alerts.routing.Matchers;

/**
 * A time in which nobody is told of certain alerts. They are opened all the same; what happened during a silence is not
 * told afterwards.
 */
@Entity
@Table(name = "alert_silence")
public class Silence extends PanacheEntityBase {

    /** Where a silence stands. */
    public enum State {
        PENDING,
        ACTIVE,
        EXPIRED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @JdbcTypeCode(SqlTypes.JSON)
    public Matchers matchers;

    @Column(name = "starts_at")
    public Instant startsAt;

    @Column(name = "ends_at")
    public Instant endsAt;

    /** Name of the account. */
    public String author;

    public String reason;

    @Column(name = "created_at")
    public Instant createdAt;

    /** When the author was told that it is about to end. */
    @Column(name = "expiry_told")
    public Instant expiryTold;

    @Version
    public long version;

    public State state(Instant now) {
        if (now.isBefore(startsAt)) {
            return State.PENDING;
        }
        return now.isBefore(endsAt) ? State.ACTIVE : State.EXPIRED;
    }

    /** The first of the silences that alerts of these traits fall under. */
    public static Optional<Silence> first(List<Silence> silences, AlertTraits traits) {
        return silences.stream()
                .filter(silence -> silence.matchers.match(traits))
                .findFirst();
    }

    /** Those that hold at the moment. */
    public static List<Silence> active(Instant now) {
        return list("startsAt <= ?1 and endsAt > ?1 order by id", now);
    }
}
