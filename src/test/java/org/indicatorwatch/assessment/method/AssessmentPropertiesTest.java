package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.NaturalRange;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.PathShape;
import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.BenchmarkOperator;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.Polarity;
import org.indicatorwatch.catalogue.rule.SimpleRule;

import static org.assertj.core.api.Assertions.assertThat;

class AssessmentPropertiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final NaturalRange PERCENT = new NaturalRange(BigDecimal.ZERO, new BigDecimal("100"), false);

    /** What a property varies; values are in the indicator's unit. */
    record Sample(Operator operator, BigDecimal base, BigDecimal goal, List<BigDecimal> values, PathShape path) {}

    @Provide
    Arbitrary<Sample> percentages() {
        Arbitrary<BigDecimal> value = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("100"))
                .ofScale(2);
        return samples(value, 8);
    }

    @Provide
    Arbitrary<Sample> extremes() {
        BigDecimal huge = new BigDecimal("1e15");
        Arbitrary<BigDecimal> value = Arbitraries.oneOf(
                Arbitraries.bigDecimals().between(huge.negate(), huge).ofScale(9),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e-8"), new BigDecimal("1e-8"))
                        .ofScale(9),
                Arbitraries.of("0", "1", "-1", "1e15", "-1e15", "1e-9", "-1e-9").map(BigDecimal::new));
        return samples(value, 40);
    }

    private static Arbitrary<Sample> samples(Arbitrary<BigDecimal> value, int most) {
        return Combinators.combine(
                        Arbitraries.of(Operator.class),
                        value,
                        value,
                        Arbitraries.oneOf(
                                value.list().ofMinSize(1).ofMaxSize(most), value.flatMap(same -> Arbitraries.just(same)
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(most))),
                        Arbitraries.of(PathShape.class))
                .as(Sample::new);
    }

    private static AssessmentRequest request(
            GoalRule rule, BigDecimal base, List<BigDecimal> values, Frequency frequency, SeriesDefinition definition) {
        Period first = new Period(frequency, 2021, 1);
        List<Observation> readings = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            readings.add(new Observation(first.plus(i), values.get(i), BigDecimal.valueOf(i), BigDecimal.TEN));
        }
        Baseline baseline = base == null ? null : new Baseline(Period.ofYear(2020), base);
        ReferenceSeries reference = new ReferenceSeries(
                Frequency.ANNUAL,
                List.of(
                        new Observation(Period.ofYear(2020), values.get(0)),
                        new Observation(Period.ofYear(2021), values.get(values.size() - 1))));
        Series series = new Series(definition, baseline, readings, java.util.Map.of("R", reference));
        return new AssessmentRequest(
                rule, Period.ofYear(2030), Nature.EXPECTED, List.of(), series, java.util.Map.of(), null);
    }

    private static SeriesDefinition definition(
            int decimals, Polarity polarity, Frequency frequency, Measure measure, NaturalRange range, PathShape path) {
        return new SeriesDefinition("%", decimals, polarity, frequency, measure, Accumulation.PERIOD, range, path);
    }

    private static SeriesDefinition annual(int decimals, PathShape path, NaturalRange range) {
        return definition(decimals, Polarity.HIGHER, Frequency.ANNUAL, Measure.RATE, range, path);
    }

    private static AssessmentResult level(Sample sample, List<BigDecimal> values) {
        return AssessmentMethod.assess(request(
                new LevelRule(sample.operator(), sample.goal()),
                sample.base(),
                values,
                Frequency.ANNUAL,
                annual(2, sample.path(), PERCENT)));
    }

    private static double sign(Sample sample) {
        return sample.operator().sign();
    }

    @Property(tries = 500)
    void a_better_latest_reading_never_looks_worse(
            @ForAll("percentages") Sample sample, @ForAll @IntRange(min = 1, max = 5000) int hundredths) {
        Assume.that(sample.values().size() < 5);
        List<BigDecimal> better = new ArrayList<>(sample.values());
        int last = better.size() - 1;
        better.set(last, better.get(last).add(BigDecimal.valueOf(hundredths * (long) sign(sample), 2)));
        AssessmentResult before = level(sample, sample.values());
        AssessmentResult after = level(sample, better);
        assertThat(sign(sample)
                        * (after.projection().value() - before.projection().value()))
                .isGreaterThanOrEqualTo(-1e-9);
        assertThat(after.gap()).isGreaterThanOrEqualTo(before.gap());
        if (before.mode() == Mode.REACH && !after.flags().contains(Flag.PACE_FALLBACK)) {
            assertThat(after.progress()).isGreaterThanOrEqualTo(before.progress());
        }
        if (before.pace() != null && after.flags().equals(before.flags())) {
            assertThat(after.pace()).isGreaterThanOrEqualTo(before.pace());
        }
    }

    @Property(tries = 500)
    void the_unit_of_measure_does_not_matter(@ForAll("percentages") Sample sample) {
        Assume.that(sample.goal().doubleValue() >= 1);
        List<BigDecimal> fractions = sample.values().stream()
                .map(AssessmentPropertiesTest::hundredth)
                .toList();
        GoalRule percentRule = new AboutRule(sample.goal(), new BigDecimal("1.5"), false, null, null, false);
        GoalRule fractionRule =
                new AboutRule(hundredth(sample.goal()), new BigDecimal("0.015"), false, null, null, false);
        AssessmentResult percent = AssessmentMethod.assess(request(
                percentRule, sample.base(), sample.values(), Frequency.ANNUAL, annual(2, sample.path(), PERCENT)));
        AssessmentResult fraction = AssessmentMethod.assess(request(
                fractionRule,
                hundredth(sample.base()),
                fractions,
                Frequency.ANNUAL,
                annual(4, sample.path(), new NaturalRange(BigDecimal.ZERO, BigDecimal.ONE, false))));
        Assume.that(Objects.equals(percent.met(), fraction.met()) && percent.mode() == fraction.mode());
        same(fraction.projection().probability(), percent.projection().probability(), 1);
        same(fraction.projection().value(), percent.projection().value(), 0.01);
        same(fraction.projection().low(), percent.projection().low(), 0.01);
        same(fraction.gap(), percent.gap(), 0.01);
        same(fraction.pace(), percent.pace(), 1);
        same(fraction.progress(), percent.progress(), 1);
        same(fraction.headroomUsed(), percent.headroomUsed(), 1);
    }

    private static BigDecimal hundredth(BigDecimal value) {
        return value.movePointLeft(2);
    }

    private static void same(Double actual, Double expected, double factor) {
        if (expected == null) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual / factor).isCloseTo(expected, Close.to(expected));
        }
    }

    @Property(tries = 500)
    void a_mirrored_series_has_a_mirrored_assessment(@ForAll("percentages") Sample sample) {
        Sample mirrored = new Sample(
                switch (sample.operator()) {
                    case AT_LEAST -> Operator.AT_MOST;
                    case MORE_THAN -> Operator.LESS_THAN;
                    case AT_MOST -> Operator.AT_LEAST;
                    case LESS_THAN -> Operator.MORE_THAN;
                },
                sample.base().negate(),
                sample.goal().negate(),
                sample.values().stream().map(BigDecimal::negate).toList(),
                sample.path());
        AssessmentResult up = level(sample, sample.values());
        AssessmentResult down = AssessmentMethod.assess(request(
                new LevelRule(mirrored.operator(), mirrored.goal()),
                mirrored.base(),
                mirrored.values(),
                Frequency.ANNUAL,
                definition(
                        2,
                        Polarity.LOWER,
                        Frequency.ANNUAL,
                        Measure.RATE,
                        new NaturalRange(new BigDecimal("-100"), BigDecimal.ZERO, false),
                        sample.path())));
        assertThat(down.steps()).isEqualTo(up.steps());
        same(down.projection().probability(), up.projection().probability(), 1);
        same(down.projection().value(), up.projection().value(), -1);
        same(down.path(), up.path(), -1);
        same(down.gap(), up.gap(), 1);
        same(down.pace(), up.pace(), 1);
        same(down.headroomUsed(), up.headroomUsed(), 1);
    }

    @Property(tries = 1500)
    void no_figure_is_ever_infinite_or_undefined(
            @ForAll("extremes") Sample sample,
            @ForAll Frequency frequency,
            @ForAll Measure measure,
            @ForAll Accumulation accumulation,
            @ForAll Polarity polarity,
            @ForAll boolean withBaseline,
            @ForAll @IntRange(min = 0, max = 5) int kind,
            @ForAll @IntRange(min = 0, max = 9) int decimals) {
        SeriesDefinition definition =
                new SeriesDefinition(null, decimals, polarity, frequency, measure, accumulation, null, sample.path());
        AssessmentResult result = AssessmentMethod.assess(request(
                rule(kind, sample), withBaseline ? sample.base() : null, sample.values(), frequency, definition));
        assertFinite(JSON.valueToTree(result), "");
    }

    private static SimpleRule rule(int kind, Sample sample) {
        return switch (kind) {
            case 0 -> new LevelRule(sample.operator(), sample.goal());
            case 1 -> new AboutRule(sample.goal());
            case 2 -> new AboutRule(sample.goal(), null, true, null, null, true);
            case 3 -> new BenchmarkRule(BenchmarkOperator.NEAR, "R");
            case 4 -> new ChangeRule(sample.operator(), sample.goal(), ChangeRule.Unit.PERCENT);
            default -> new ChangeRule(sample.operator(), sample.goal(), ChangeRule.Unit.POINTS);
        };
    }

    private static void assertFinite(JsonNode node, String where) {
        if (node.isNumber()) {
            assertThat(node.doubleValue()).as(where).isFinite();
        }
        node.fields().forEachRemaining(entry -> assertFinite(entry.getValue(), where + "." + entry.getKey()));
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                assertFinite(element, where + "[]");
            }
        });
    }

    @Property(tries = 300)
    void all_of_is_never_better_than_its_worst_part(
            @ForAll("percentages") Sample sample, @ForAll("percentages") Sample other) {
        AllOfRule rule = new AllOfRule(List.of(
                new LevelRule(sample.operator(), sample.goal()), new LevelRule(other.operator(), other.goal())));
        AssessmentResult result = AssessmentMethod.assess(
                request(rule, sample.base(), sample.values(), Frequency.QUARTERLY, annual(2, sample.path(), PERCENT)));
        for (AssessmentResult part : result.parts()) {
            assertThat(result.status().betterThan(part.status())).isFalse();
            assertThat(result.projection().probability())
                    .isLessThanOrEqualTo(part.projection().probability());
        }
        assertThat(result.projection().probability())
                .isBetween(
                        result.projection().probabilityLow() - 1e-12,
                        result.projection().probabilityHigh() + 1e-12);
    }
}
