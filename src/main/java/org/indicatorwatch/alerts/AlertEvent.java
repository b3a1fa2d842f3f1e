package org.indicatorwatch.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.period.Period;

/** Something that happened to an alert. Never changed. */
@Entity
@Table(name = "alert_event")
public class AlertEvent extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Id of the alert. */
    public Long alert;

    /** Which opening of the alert it belongs to. */
    public int opening;

    public Instant at;

    /** Name of the account, or {@code system}. */
    public String actor;

    @Enumerated(EnumType.STRING)
    public AlertAction action;

    /** As it was afterwards. */
    @Enumerated(EnumType.STRING)
    public Severity severity;

    /** As it was afterwards; null for alerts that are not about a target's status. */
    @Enumerated(EnumType.STRING)
    public Status status;

    @Column(name = "caused_by_revision")
    public boolean causedByRevision;

    /** Of the figure that led to it, of the length in which the target is reported; null where none did. */
    public Period period;

    /** What a person said about it; null where nobody said anything. */
    String comment;

    /** What the service has to say about it; null where it is plain. */
    @JdbcTypeCode(SqlTypes.JSON)
    Bilingual remark;

    /** What is to be said about it; null for nothing. */
    public String words(Locale language) {
        return remark == null ? comment : remark.in(language);
    }

    /** The whole life of the alert, oldest first. */
    public static List<AlertEvent> of(Alert alert) {
        return list("alert = ?1 order by id", alert.id);
    }
}
