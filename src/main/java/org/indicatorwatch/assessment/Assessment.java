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

import com.fasterxml.jackson.databind.JsonNode;
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

    /** Whether a revised past reading, not a new one, led to this conclusion. */
    @Column(name = "caused_by_revision")
    public boolean causedByRevision;

    /** The answer of the REST interface, with {@code explanation} in both languages. */
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode result;

    /** Tells whether another run came to the same conclusion. */
    public String fingerprint;

    @Column(name = "assessed_at")
    public Instant assessedAt;

    /** When another conclusion took its place; null while it holds. */
    @Column(name = "superseded_at")
    public Instant supersededAt;

    public AssessmentKey key() {
        return new AssessmentKey(plan, target, region);
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
