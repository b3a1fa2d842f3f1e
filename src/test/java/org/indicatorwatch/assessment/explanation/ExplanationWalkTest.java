package org.indicatorwatch.assessment.explanation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.method.AssessmentMethod;
import org.indicatorwatch.assessment.method.AssessmentRequest;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.assessment.method.Plans;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.AnyOfRule;
import org.indicatorwatch.catalogue.rule.BenchmarkOperator;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.Polarity;
import org.indicatorwatch.catalogue.rule.SimpleRule;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks through thousands of assessments of every kind and looks at the form of their sentences. */
class ExplanationWalkTest {

    private static final int WALK = 15_000;
    private static final List<String> UNITS =
            Arrays.asList("%", "‰", "1/10万", "1/万", "元", "万元", "岁", "人", "万人", "个", "比值", null);
    private static final SentenceNames CHINESE =
            new SentenceNames("甲指标", null, code -> code.equals("one") ? "乙指标" : null, code -> "福建省");
    private static final SentenceNames ENGLISH = new SentenceNames(
            "First indicator", null, code -> code.equals("one") ? "Second indicator" : null, code -> "Fujian");

    private final Random random = new Random(20240901);

    @Test
    void every_sentence_is_well_formed_in_both_languages() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < WALK; i++) {
            AssessmentRequest request = request();
            AssessmentResult result = flagged(AssessmentMethod.assess(request));
            boolean named = random.nextInt(5) > 0;
            String chinese = Explanation.of(
                    Speaker.stored(request, result), named ? CHINESE : SentenceNames.NONE, Locale.SIMPLIFIED_CHINESE);
            String english = Explanation.of(
                    Speaker.stored(request, result), named ? ENGLISH : SentenceNames.NONE, Locale.ENGLISH);
            WellFormed.chinese(chinese.replaceAll("“(one|two)”", "丙"));
            WellFormed.english(english);
            if (result.mode() == Mode.HOLD) {
                assertThat(chinese).doesNotContain("序时", "滞后");
                assertThat(english).doesNotContain("schedule", "behind", "off track");
            }
            seen.add(kind(request.rule()) + " " + result.mode() + " " + result.status());
        }
        assertThat(seen).containsAll(expected());
    }

    private static String kind(GoalRule rule) {
        return rule.getClass().getSimpleName() + (rule.everyYear() ? " every year" : "");
    }

    /** Every status that a rule can give, in each mode. */
    private static List<String> expected() {
        Stream<String> lines = Stream.of("LevelRule", "AboutRule", "BenchmarkRule")
                .flatMap(kind -> Stream.concat(
                        Stream.of(Status.values()).map(status -> kind + " REACH " + status),
                        Stream.of(Status.values())
                                .filter(status -> status != Status.MOVING_AWAY)
                                .map(status -> kind + " HOLD " + status)));
        Stream<String> others = Stream.of("ChangeRule", "AllOfRule", "AnyOfRule")
                .flatMap(kind -> Stream.of(Status.values()).map(status -> kind + " null " + status));
        Stream<String> years = Stream.of(
                        "LevelRule every year REACH", "LevelRule every year HOLD", "ChangeRule every year null")
                .flatMap(kind -> Stream.of(
                                Status.NO_DATA,
                                Status.ON_TRACK,
                                Status.OFF_TRACK,
                                Status.CRITICAL,
                                Status.ACHIEVED,
                                Status.MISSED)
                        .map(status -> kind + " " + status));
        return Stream.of(lines, others, years).flatMap(all -> all).toList();
    }

    private AssessmentResult flagged(AssessmentResult result) {
        if (random.nextInt(4) > 0) {
            return result;
        }
        List<Flag> flags = Stream.concat(
                        result.flags().stream(),
                        Stream.of(Flag.PROVISIONAL, Flag.DERIVED, Flag.CAUSED_BY_REVISION)
                                .filter(flag -> random.nextBoolean()))
                .toList();
        return result.withFlags(flags);
    }

    private AssessmentRequest request() {
        Plans plan = series(Plans.plan(rule())).to(pick("2025", "2025", "2026Q2"));
        plan.part("one", series(Plans.level("≥ 1")));
        return plan.asOf(pick("2021-06-30", "2026-12-31")).request();
    }

    private Plans series(Plans plan) {
        Frequency frequency = pick(Frequency.values());
        plan.unit(UNITS.get(random.nextInt(UNITS.size())))
                .decimals(random.nextInt(4))
                .polarity(pick(Polarity.values()))
                .measure(pick(Measure.values()))
                .nature(pick(Nature.values()))
                .every(frequency);
        if (random.nextInt(4) == 0) {
            plan.yearToDate();
        }
        if (random.nextInt(4) == 0) {
            plan.range("0", "60");
        }
        if (random.nextInt(5) > 0) {
            plan.from(level().toPlainString());
        }
        int count = random.nextInt(frequency == Frequency.ANNUAL ? 7 : 14);
        double drift = random.nextGaussian() * 2;
        Period first = new Period(frequency, 2021 + random.nextInt(5) / 2, 1);
        double start = level().doubleValue();
        for (int i = 0; i < count; i++) {
            double value = start + drift * i / frequency.perYear() + random.nextGaussian() * random.nextInt(3);
            plan.reading(first.plus(i).toString(), rounded(value).toPlainString(), String.valueOf(random.nextInt(30)));
        }
        for (int year = 2020; year < 2026; year++) {
            if (random.nextInt(8) > 0) {
                plan.reference("350000", Frequency.ANNUAL, String.valueOf(year), level().toPlainString());
            }
        }
        if (random.nextBoolean()) {
            plan.reference("350000", frequency, first.toString(), numbers(count));
        }
        return plan;
    }

    private String[] numbers(int count) {
        return Stream.generate(() -> level().toPlainString()).limit(count).toArray(String[]::new);
    }

    private GoalRule rule() {
        return switch (random.nextInt(10)) {
            case 0 -> new AllOfRule(List.of(simple("one"), simple(null)), random.nextInt(4) == 0);
            case 1 -> new AnyOfRule(List.of(simple("one"), simple(null), simple("two")), random.nextInt(4) == 0);
            default -> simple(null);
        };
    }

    private SimpleRule simple(String indicator) {
        boolean every = random.nextInt(5) == 0;
        return switch (random.nextInt(5)) {
            case 0 -> new LevelRule(pick(Operator.values()), level(), indicator, null, every);
            case 1 ->
                new AboutRule(
                        level(),
                        random.nextBoolean() ? BigDecimal.ONE : null,
                        random.nextBoolean(),
                        indicator,
                        null,
                        every);
            case 2 -> new BenchmarkRule(pick(BenchmarkOperator.values()), "350000", null, indicator, null, every);
            default ->
                new ChangeRule(
                        pick(Operator.values()),
                        new BigDecimal(pick("0", "1", "-0.5", "7", "-3")),
                        pick(ChangeRule.Unit.values()),
                        random.nextBoolean(),
                        indicator,
                        null,
                        every);
        };
    }

    /** Close to 50, so that goals are met and missed about as often. */
    private BigDecimal level() {
        return random.nextInt(10) == 0 ? new BigDecimal("50") : rounded(50 + random.nextGaussian() * 4);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(Math.round(value * 100), 2);
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
