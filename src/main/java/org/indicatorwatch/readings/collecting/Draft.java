package org.indicatorwatch.readings.collecting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingState;

/** A figure that nobody has submitted yet; written by {@link org.indicatorwatch.readings.ReadingStore} only. */
@Entity
@Table(name = "reading_draft")
@IdClass(Reading.Id.class)
public class Draft extends PanacheEntityBase {

    @Id
    public String indicator;

    @Id
    public String region;

    @Id
    public String period;

    @Column(name = "period_end")
    public LocalDate periodEnd;

    @Enumerated(EnumType.STRING)
    public ReadingState state;

    public BigDecimal value;

    public BigDecimal numerator;

    public BigDecimal denominator;

    public String comment;

    public String reason;

    public String author;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** Another with every change; given by the database. */
    @Column(insertable = false, updatable = false)
    public long version;

    /** The reading that it becomes; a reason given at submission goes before its own. */
    NewReading reading(String newReason) {
        return new NewReading(
                new ReadingKey(indicator, region, Period.parse(period)),
                state,
                value,
                numerator,
                denominator,
                comment,
                newReason == null ? reason : newReason);
    }

    /** What is drafted for the cell. */
    public static Optional<Draft> find(ReadingKey key) {
        return findByIdOptional(Reading.Id.of(key));
    }

    /** What is drafted for the submission. */
    static List<Draft> of(Submission submission, CollectionForm form) {
        return list(
                "region = ?1 and period = ?2 and indicator in ?3",
                submission.region,
                submission.period.toString(),
                form.indicators);
    }
}
