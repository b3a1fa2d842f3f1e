package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.indicatorwatch.assessment.method.WorkedExample.Statement;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.AnyOfRule;
import org.indicatorwatch.catalogue.rule.BenchmarkOperator;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.Polarity;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The worked examples of method.md")
class WorkedExamplesTest {

    private static final Map<Integer, WorkedExample> EXAMPLES = WorkedExample.all();

    private static final List<Integer> REACHED = List.of(1, 2, 11, 12, 13, 14, 15, 16, 18);
    private static final List<Integer> HELD = List.of(3, 4, 5, 23);
    private static final List<Integer> ABOUT = List.of(6, 7);
    private static final List<Integer> ON_THEIR_OWN = List.of(8, 9, 10, 17, 19, 20, 21, 22);

    /** What the words of the table mean. */
    private static final Map<String, Function<AssessmentResult, Double>> FIGURES = Map.ofEntries(
            Map.entry("path", AssessmentResult::path),
            Map.entry("gap", AssessmentResult::gap),
            Map.entry("p", AssessmentResult::progress),
            Map.entry("e", AssessmentResult::elapsed),
            Map.entry("R", AssessmentResult::pace),
            Map.entry("c", AssessmentResult::headroomUsed),
            Map.entry("tol", AssessmentResult::tolerance),
            Map.entry("ŷ", result -> result.projection().value()),
            Map.entry("low", result -> result.projection().low()),
            Map.entry("high", result -> result.projection().high()),
            Map.entry("P", result -> result.projection().probability()),
            Map.entry("P_next", result -> result.projection().nextProbability()),
            Map.entry("P_hold", WorkedExamplesTest::holdProbability),
            Map.entry("mean", result -> result.change().mean()),
            Map.entry("cumulative", result -> result.change().cumulative()),
            Map.entry("against", result -> result.change().cumulativeLimit()),
            Map.entry("Sen", WorkedExamplesTest::slope));

    private static double holdProbability(AssessmentResult result) {
        return Math.min(
                result.projection().nextProbability(), result.projection().probability());
    }

    /** The damped projection lacks half of what the slope adds in the three years that are left. */
    private static double slope(AssessmentResult result) {
        return (result.projection().value() - result.projection().damped()) / (0.5 * 3);
    }

    private static WorkedExample example(int number) {
        return EXAMPLES.get(number);
    }

    private static Stream<WorkedExample> reached() {
        return REACHED.stream().map(EXAMPLES::get);
    }

    private static Stream<WorkedExample> held() {
        return HELD.stream().map(EXAMPLES::get);
    }

    private static Stream<WorkedExample> about() {
        return ABOUT.stream().map(EXAMPLES::get);
    }

    /** Every number that the row states, and its last status. */
    private static void check(WorkedExample example, AssessmentResult result) {
        assertThat(example.statements()).as("Every number has its word").hasSameSizeAs(example.numbers());
        for (Statement statement : example.statements()) {
            assertThat(FIGURES).containsKey(statement.name());
            assertThat(FIGURES.get(statement.name()).apply(result))
                    .as(statement.name())
                    .isCloseTo(statement.value(), Close.to(statement.value()));
        }
        assertThat(example.statuses()).hasSize(1).first().isEqualTo(result.rawStatus());
    }

    private static void checkNumbers(WorkedExample example, Double... actual) {
        assertThat(actual).hasSameSizeAs(example.numbers());
        for (int i = 0; i < actual.length; i++) {
            double expected = example.numbers().get(i);
            assertThat(actual[i]).isCloseTo(expected, Close.to(expected));
        }
    }

    @Test
    void every_row_of_the_table_is_computed_here() {
        List<Integer> computed = new ArrayList<>(REACHED);
        computed.addAll(HELD);
        computed.addAll(ABOUT);
        computed.addAll(ON_THEIR_OWN);
        assertThat(new TreeSet<>(computed)).isEqualTo(EXAMPLES.keySet()).hasSize(computed.size());
    }

    @ParameterizedTest
    @MethodSource("reached")
    void reach(WorkedExample example) {
        AssessmentResult result = example.level().assess();
        check(example, result);
        assertThat(result.status()).isEqualTo(result.rawStatus());
        assertThat(result.mode()).isEqualTo(Mode.REACH);
        assertThat(result.flags().contains(Flag.PATH_FALLBACK))
                .isEqualTo(example.expected().startsWith("fallback"));
    }

    @Test
    void number_11_falls_back_to_a_linear_path() {
        assertThat(example(11).level().assess().flags()).containsExactly(Flag.PATH_FALLBACK);
    }

    @ParameterizedTest
    @MethodSource("held")
    void hold(WorkedExample example) {
        AssessmentResult result = example.level().assess();
        check(example, result);
        assertThat(result.status()).isEqualTo(result.rawStatus());
        assertThat(result.mode()).isEqualTo(Mode.HOLD);
        assertThat(result.met()).isEqualTo(!example.expected().contains("not met"));
        assertThat(Stream.of(result.progress(), result.pace(), result.requiredPerYear()))
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @MethodSource("about")
    void about(WorkedExample example) {
        AssessmentResult result = example.about().assess();
        check(example, result);
        assertThat(result.status()).isEqualTo(result.rawStatus());
        assertThat(result.met()).isEqualTo(example.expected().contains("met"));
    }

    @Test
    void number_8_catches_up_with_a_reference() {
        String[] references = {"91.00", "91.50", "91.80", "92.00"};
        String[] differences = example(8).given("x:");
        String[] values = new String[references.length];
        Arrays.setAll(values, i -> new BigDecimal(references[i])
                .add(new BigDecimal(differences[i]))
                .toPlainString());
        AssessmentResult result = Plans.plan(new BenchmarkRule(BenchmarkOperator.AT_LEAST, "350000"))
                .from(values[0])
                .readings("2021", Arrays.copyOfRange(values, 1, values.length))
                .reference("350000", Frequency.ANNUAL, "2020", references)
                .assess();
        check(example(8), result);
        assertThat(result.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void number_9_is_as_bad_as_its_worst_part() {
        String[] given = example(9).given("all of");
        AssessmentResult result = Plans.plan(new AllOfRule(List.of(
                        new LevelRule(
                                Operator.AT_LEAST,
                                new BigDecimal(given[1]),
                                "drugs",
                                new Baseline(Period.parse("2020"), new BigDecimal(given[0])),
                                false),
                        new LevelRule(Operator.AT_LEAST, new BigDecimal(given[6]), "consumables", null, false))))
                .part("drugs", Plans.level("≥ " + given[1]).readings("2021", given[2], given[3], given[4]))
                .part(
                        "consumables",
                        Plans.level("≥ " + given[6]).from(given[5]).readings("2021", given[7], given[8], given[9]))
                .assess();
        AssessmentResult drugs = result.parts().get(0);
        AssessmentResult consumables = result.parts().get(1);
        checkNumbers(
                example(9),
                drugs.pace(),
                consumables.pace(),
                drugs.projection().probability(),
                consumables.projection().probability(),
                result.projection().probability(),
                result.projection().probabilityLow(),
                result.projection().probabilityHigh());
        assertThat(example(9).statuses()).containsExactly(result.status());
    }

    @Test
    void number_10_is_as_good_as_its_best_part() {
        String[] given = example(10).given("level");
        AssessmentResult result = Plans.plan(new AnyOfRule(List.of(
                        new LevelRule(Operator.AT_LEAST, new BigDecimal(given[1])),
                        new ChangeRule(Operator.AT_LEAST, new BigDecimal(given[4]), ChangeRule.Unit.POINTS))))
                .from(given[0])
                .readings("2021", given[2], given[3])
                .assess();
        AssessmentResult level = result.parts().get(0);
        AssessmentResult yearly = result.parts().get(1);
        checkNumbers(
                example(10),
                level.pace(),
                level.projection().probability(),
                yearly.projection().probability(),
                result.projection().probability());
        assertThat(example(10).statuses()).containsExactly(level.status(), yearly.status(), result.status());
        assertThat(given).endsWith(yearlyChanges(given[0], given[2], given[3]));
    }

    private static String[] yearlyChanges(String... values) {
        String[] changes = new String[values.length - 1];
        Arrays.setAll(changes, i -> new BigDecimal(values[i + 1])
                .subtract(new BigDecimal(values[i]))
                .toPlainString());
        return changes;
    }

    @Test
    void number_17_draws_a_robust_line_through_quarters() {
        AssessmentResult result = Plans.level("≥ 65")
                .every(Frequency.QUARTERLY)
                .from("56.61")
                .readings("2021Q1", example(17).given("2022Q4:"))
                .assess();
        assertThat(example(17).input()).startsWith("≥65, B 56.61; quarters 2021Q1 … 2022Q4: ");
        check(example(17), result);
    }

    @Test
    void number_19_falls_by_half_a_point_a_year() {
        String[] changes = example(19).given("decimals 2:");
        List<String> values = new ArrayList<>();
        BigDecimal value = BigDecimal.TEN;
        for (String change : changes) {
            value = value.add(new BigDecimal(change));
            values.add(value.toPlainString());
        }
        AssessmentResult result = Plans.plan(new ChangeRule(
                        Operator.AT_MOST, new BigDecimal(example(19).given("")[0]), ChangeRule.Unit.POINTS))
                .polarity(Polarity.LOWER)
                .from("10")
                .readings("2021", values.toArray(String[]::new))
                .assess();
        check(example(19), result);
        double latest = Double.parseDouble(changes[changes.length - 1]);
        assertThat(result.change().latest()).isCloseTo(latest, Close.to(latest));
        assertThat(result.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void number_20_breaks_a_cap_on_growth() {
        String[] given = example(20).given("growth ≤");
        Plans plan = Plans.plan(new ChangeRule(Operator.AT_MOST, new BigDecimal(given[0]), ChangeRule.Unit.PERCENT))
                .measure(Measure.FLOW)
                .from(given[1])
                .readings("2021", given[2]);
        double first = plan.assess().change().latest();
        AssessmentResult result = plan.readings("2022", given[3]).assess();
        checkNumbers(example(20), first, result.change().latest());
        assertThat(example(20).statuses()).containsExactly(result.status());
    }

    @Test
    void number_21_estimates_a_full_year() {
        String[] given = example(21).given("YTD");
        AssessmentResult result = Plans.level("≥ 150")
                .every(Frequency.QUARTERLY)
                .measure(Measure.FLOW)
                .yearToDate()
                .from("2019", "90")
                .readings("2020Q1", Arrays.copyOf(given, 4))
                .readings("2021Q2", given[5])
                .assess();
        checkNumbers(example(21), result.basis().judged(), result.yearOnYear());
        assertThat(example(21).input()).endsWith("now Q2 = 52");
        assertThat(result.latestValue()).isEqualByComparingTo("52");
        assertThat(result.flags()).contains(Flag.ESTIMATED);
    }

    @Test
    void number_22_waits_for_two_readings_on_one_side() {
        String raw = example(22).input().replaceAll("raw | with k = 2, none decisive", "");
        List<Ruling> rulings = statuses(raw).stream()
                .map(status -> Ruling.ungauged(status, Mode.REACH, false))
                .toList();
        assertThat(Hysteresis.confirm(rulings, Frequency.QUARTERLY))
                .hasSize(7)
                .isEqualTo(statuses(example(22).expected()));
    }

    /** The table says ON for short. */
    private static List<Status> statuses(String names) {
        return Stream.of(names.split(", "))
                .map(name -> Status.valueOf(name.replaceAll("^ON$", "ON_TRACK")))
                .toList();
    }
}
