package org.indicatorwatch.alerts.reporting;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A reminder that somebody was given. Never changed. */
@Entity
@Table(name = "submission_reminder")
@IdClass(ReminderRecord.ReminderKey.class)
public class ReminderRecord extends PanacheEntityBase {

    @Id
    public Long submission;

    @Id
    public String address;

    @Id
    public int step;

    @Column(name = "reminded_at")
    public Instant remindedAt;

    /** Identifies a reminder. */
    public record ReminderKey(Long submission, String address, int step) implements Serializable {}
}
