package org.indicatorwatch.readings;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.IdClass;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.indicatorwatch.catalogue.period.Period;

/** What is known now of one indicator in one region and period. Written by {@link ReadingStore} only. */
@Entity
@IdClass(Reading.Id.class)
public class Reading extends PanacheEntityBase {

    @jakarta.persistence.Id
    public String indicator;

    @jakarta.persistence.Id
    public String region;

    /** Code of the period. */
    @jakarta.persistence.Id
    public String period;

    /** Last day of the period. */
    @Column(name = "period_end")
    public LocalDate periodEnd;

    @Enumerated(EnumType.STRING)
    public ReadingState state;

    /** In the indicator's unit; null unless the state is {@link ReadingState#VALUE}. */
    public BigDecimal value;

    public BigDecimal numerator;

    public BigDecimal denominator;

    public String comment;

    /** Counts what was ever said of this cell; the entity tag of the REST interface. */
    public int revision;

    public boolean deleted;

    public String author;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** The key in its stored form. */
    public record Id(String indicator, String region, String period) implements Serializable {

        public static Id of(ReadingKey key) {
            return new Id(key.indicator(), key.region(), key.period().toString());
        }
    }

    public Period period() {
        return Period.parse(period);
    }

    public ReadingKey key() {
        return new ReadingKey(indicator, region, period());
    }

    /** The reading, unless it was withdrawn. */
    public static Optional<Reading> find(ReadingKey key) {
        return Reading.<Reading>findByIdOptional(Id.of(key)).filter(reading -> !reading.deleted);
    }
}
