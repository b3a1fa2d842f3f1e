package org.indicatorwatch.readings;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One thing that was said of a cell: by whom, when and why. Never changed, never removed. */
@Entity
@Table(name = "reading_revision")
@IdClass(ReadingRevision.Key.class)
public class ReadingRevision extends PanacheEntityBase {

    @Id
    public String indicator;

    @Id
    public String region;

    /** Code of the period. */
    @Id
    public String period;

    @Id
    public int revision;

    @Column(name = "period_end")
    public LocalDate periodEnd;

    @Enumerated(EnumType.STRING)
    public ReadingState state;

    public BigDecimal value;

    public BigDecimal numerator;

    public BigDecimal denominator;

    public String comment;

    /** Whether this revision withdrew the reading. */
    public boolean deleted;

    public String author;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    public String reason;

    /** Identifies a revision. */
    public record Key(String indicator, String region, String period, int revision) implements Serializable {}

    /** Everything said of the cell, oldest first. */
    public static List<ReadingRevision> of(ReadingKey key) {
        return list(
                "indicator = ?1 and region = ?2 and period = ?3 order by revision",
                key.indicator(),
                key.region(),
                key.period().toString());
    }
}
