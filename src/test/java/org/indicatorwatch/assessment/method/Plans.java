package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.Milestone;
import org.indicatorwatch.catalogue.NaturalRange;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.PathShape;
import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.Polarity;

/** A plan under test, built up clause by clause; annual, 2020 → 2025, two decimals unless told otherwise. */
public final class Plans {

    private GoalRule rule;
    private String goal = "2025";
    private Nature nature = Nature.EXPECTED;
    private final List<Milestone> milestones = new ArrayList<>();
    private String unit = "%";
    private int decimals = 2;
    private Polarity polarity = Polarity.HIGHER;
    private Frequency frequency = Frequency.ANNUAL;
    private Measure measure = Measure.RATE;
    private Accumulation accumulation = Accumulation.PERIOD;
    private NaturalRange range = NaturalRange.UNBOUNDED;
    private PathShape path = PathShape.LINEAR;
    private Baseline baseline;
    private final List<Observation> readings = new ArrayList<>();
    private final Map<String, ReferenceSeries> references = new HashMap<>();
    private final Map<String, Series> parts = new HashMap<>();
    private LocalDate asOf;

    public static Plans plan(GoalRule rule) {
        Plans plan = new Plans();
        plan.rule = rule;
        return plan;
    }

    /** A level rule, e.g. {@code "≥ 26.54"}; less is asked for where lower is better. */
    public static Plans level(String text) {
        String[] words = text.split(" ");
        Operator operator = Operator.parse(words[0]);
        return plan(new LevelRule(operator, new BigDecimal(words[1])))
                .polarity(operator.sign() > 0 ? Polarity.HIGHER : Polarity.LOWER);
    }

    public Plans polarity(Polarity other) {
        polarity = other;
        return this;
    }

    public Plans from(String period, String value) {
        baseline = new Baseline(Period.parse(period), new BigDecimal(value));
        return this;
    }

    public Plans from(String value) {
        return from("2020", value);
    }

    public Plans to(String period) {
        goal = period;
        return this;
    }

    public Plans nature(Nature other) {
        nature = other;
        return this;
    }

    public Plans unit(String other) {
        unit = other;
        return this;
    }

    public Plans decimals(int other) {
        decimals = other;
        return this;
    }

    public Plans every(Frequency other) {
        frequency = other;
        return this;
    }

    public Plans measure(Measure other) {
        measure = other;
        return this;
    }

    public Plans yearToDate() {
        accumulation = Accumulation.YEAR_TO_DATE;
        return this;
    }

    public Plans range(String min, String max) {
        range = new NaturalRange(
                min == null ? null : new BigDecimal(min), max == null ? null : new BigDecimal(max), false);
        return this;
    }

    public Plans compound() {
        path = PathShape.COMPOUND;
        return this;
    }

    public Plans milestone(String period, String value) {
        milestones.add(new Milestone(Period.parse(period), new BigDecimal(value)));
        return this;
    }

    /** Readings of consecutive periods of the plan's frequency. */
    public Plans readings(String first, String... values) {
        Period period = Period.parse(first);
        for (String value : values) {
            readings.add(new Observation(period, new BigDecimal(value)));
            period = period.plus(1);
        }
        return this;
    }

    public Plans reading(String period, String value, String numerator) {
        readings.add(new Observation(Period.parse(period), new BigDecimal(value), new BigDecimal(numerator), null));
        return this;
    }

    public Plans reference(String region, Frequency cadence, String first, String... values) {
        List<Observation> known = new ArrayList<>();
        if (references.containsKey(region)) {
            known.addAll(references.get(region).observations());
        }
        Period period = Period.parse(first);
        for (String value : values) {
            known.add(new Observation(period, new BigDecimal(value)));
            period = period.plus(1);
        }
        references.put(region, new ReferenceSeries(cadence, known));
        return this;
    }

    /** The series of a part that names an indicator, as another plan describes it. */
    public Plans part(String indicator, Plans other) {
        parts.put(indicator, other.series());
        return this;
    }

    public Plans asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    public Series series() {
        return new Series(
                new SeriesDefinition(unit, decimals, polarity, frequency, measure, accumulation, range, path),
                baseline,
                readings,
                references);
    }

    public AssessmentRequest request() {
        return new AssessmentRequest(rule, Period.parse(goal), nature, milestones, series(), parts, asOf);
    }

    public AssessmentResult assess() {
        return AssessmentMethod.assess(request());
    }
}
