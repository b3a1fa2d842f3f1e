package org.indicatorwatch.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.GoalRule;

/** A promise: what a plan demands of an indicator by a date, in the document's words and as a rule. */
@Entity
public class Target extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Code of the plan. */
    public String plan;

    /** The document's own number where it has one. */
    public String code;

    public String number;

    /** Order within the plan. */
    public int position;

    public String name;

    @Column(name = "name_en")
    public String nameEn;

    /** Code of the indicator; null for compounds, whose parts name their own. */
    public String indicator;

    /** Code of the region that promised. */
    public String region;

    @Enumerated(EnumType.STRING)
    public Scope scope;

    /** 领域 */
    public String domain;

    @Enumerated(EnumType.STRING)
    public Nature nature;

    /** Whether the document says the nature, or we assumed 预期性. */
    @Column(name = "nature_stated")
    public boolean natureStated;

    /** Codes of the departments that must report. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> departments;

    public BigDecimal weight;

    @Enumerated(EnumType.STRING)
    public PathShape path;

    @Column(name = "baseline_period")
    public Period baselinePeriod;

    @Column(name = "baseline_value")
    public BigDecimal baselineValue;

    @Column(name = "baseline_approximate")
    public boolean baselineApproximate;

    /** The baseline as the document writes it. */
    @Column(name = "baseline_text")
    public String baselineText;

    @Column(name = "goal_period")
    public Period goalPeriod;

    /** The goal as the document writes it. */
    @Column(name = "goal_text")
    public String goalText;

    @JdbcTypeCode(SqlTypes.JSON)
    public GoalRule rule;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Milestone> milestones;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Conflict> conflicts;

    /** Section or item of the document. */
    public String source;

    @Version
    public long version;

    /** Whose figures decide. */
    public enum Scope {
        /** The region's own figure. */
        AGGREGATE,
        /** Every region below must meet the goal by itself (各县域). */
        EACH
    }

    /** The baseline, where the document gives a figure and a period for it. */
    public Optional<Baseline> baseline() {
        return baselinePeriod == null || baselineValue == null
                ? Optional.empty()
                : Optional.of(new Baseline(baselinePeriod, baselineValue));
    }

    public static Optional<Target> find(String plan, String code) {
        return find("plan = ?1 and code = ?2", plan, code).firstResultOptional();
    }
}
