package org.indicatorwatch.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.period.Period;

/** One conclusion about a target in a region, and for how long it held. Written by {@code run.AssessmentStore} only. */
@Entity
public class Assessment extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String plan;

    /** Code of the target within its plan. */
    public String target;

    public String region;

    /** Confirmed by hysteresis. */
    @Enumerated(EnumType.STRING)
    public Status status;

    @Column(name = "raw_status")
    @Enumerated(EnumType.STRING)
    public Status rawStatus;

    public boolean stale;

    /** Period of the reading at which the status began; null without readings. */
    public Period since;

    /** Period of the latest judged reading; null without one, and for compounds. */
    public Period period;

    /** The latest judged reading as entered. */
    public BigDecimal value;

    /** Codes of the indicators of a compound's parts, in their order; empty for others. */
    @Column(name = "part_indicators")
    public String[] partIndicators;

    /** The latest judged reading of each part; null for one without. */
    @Column(name = "part_values")
    public BigDecimal[] partValues;

    /** Whether a revised past reading, not a new one, led to this conclusion. */
    @Column(name = "caused_by_revision")
    public boolean causedByRevision;

    /** The facts, as {@link StoredResultJson} writes them. */
    @Column(name = "result")
    @JdbcTypeCode(SqlTypes.JSON)
    public String document;

    @Transient
    private StoredResult result;

    /** Of the facts: tells whether another run came to the same conclusion. */
    public String fingerprint;

    @Column(name = "assessed_at")
    public Instant assessedAt;

    /** When another conclusion took its place; null while it holds. */
    @Column(name = "superseded_at")
    public Instant supersededAt;

    public AssessmentKey key() {
        return new AssessmentKey(plan, target, region);
    }

    /** The facts of the conclusion. */
    public StoredResult result() {
        if (result == null) {
            result = StoredResultJson.read(document);
        }
        return result;
    }

    /** What holds now, if the key has been assessed. */
    public static Optional<Assessment> findCurrent(AssessmentKey key) {
        return find(
                        "plan = ?1 and target = ?2 and region = ?3 and supersededAt is null",
                        key.plan(),
                        key.target(),
                        key.region())
                .firstResultOptional();
    }

    /** The latest judged figure of a region. */
    public record Figure(String region, BigDecimal value) {}

    /**
     * The latest figures of a target, in all regions that have one.
     *
     * @param moment as of which; now if empty
     */
    public static List<Figure> figures(String plan, String target, Optional<Instant> moment) {
        String figures =
                "select region, value from Assessment where plan = ?1 and target = ?2 and value is not null and ";
        return moment.map(then -> Assessment.<Assessment>find(
                        figures + "assessedAt <= ?3 and (supersededAt is null or supersededAt > ?3)",
                        plan,
                        target,
                        then))
                .orElseGet(() -> Assessment.find(figures + "supersededAt is null", plan, target))
                .project(Figure.class)
                .list();
    }
}
