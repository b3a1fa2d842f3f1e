package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.AboutRule;
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

    private static void close(Double actual, Double expected) {
        if (expected != null) {
            assertThat(actual).isCloseTo(expected, Close.to(expected));
        }
    }

    @ParameterizedTest(name = "{0}: {1} from {2}")
    @CsvSource(
            textBlock =
                    """
            #no, rule,   base,  readings,                      path,    gap,     p,      R,       value,   low,     high,    P,      status
            1,  ≥ 26.54, 21.54, 22.60 24.00,                   23.5400, 0.4600,  0.4920, 1.2300,  27.6333, 23.2789, 31.9878, 0.6587, ON_TRACK
            12, ≥ 90,    78.34, 78.0 77.5,                     ,        ,        ,       -0.1801, ,        ,        ,        0.0611, MOVING_AWAY
            13, ≥ 90,    78.34, 78.0 77.5 77.0,                ,        ,        ,       -0.1915, ,        ,        ,        0.0200, CRITICAL
            14, ≥ 96,    94.70, 95.4 96.2,                     ,        ,        ,       2.8846,  ,        ,        ,        0.9718, ACHIEVED
            15, > 65,    56.61, 58.3 60.1 61.7 63.4 65.0,      ,        ,        ,       ,        ,        ,        ,        0,      MISSED
            16, > 50,    50,    50.0,                          ,        ,        ,       0,       ,        ,        ,        0.5,    OFF_TRACK
            18, ≥ 3,     2.51,  2.60,                          ,        ,        ,       0.9184,  2.9600,  1.2372,  4.6828,  0.4773, WATCH
            """)
    void reach(
            int number,
            String rule,
            String base,
            String readings,
            Double path,
            Double gap,
            Double progress,
            Double pace,
            Double value,
            Double low,
            Double high,
            Double probability,
            Status status) {
        AssessmentResult result = Plans.level(rule)
                .from(base)
                .readings("2021", readings.split(" "))
                .assess();
        close(result.path(), path);
        close(result.gap(), gap);
        close(result.progress(), progress);
        close(result.pace(), pace);
        close(result.projection().value(), value);
        close(result.projection().low(), low);
        close(result.projection().high(), high);
        close(result.projection().probability(), probability);
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.rawStatus()).isEqualTo(status);
        assertThat(result.mode()).isEqualTo(Mode.REACH);
    }

    @Test
    void number_2_grows_at_a_compound_rate() {
        AssessmentResult result = Plans.level("≥ 3.05")
                .compound()
                .from("2.20")
                .readings("2021", "2.30", "2.42", "2.55")
                .assess();
        close(result.path(), 2.6764);
        close(result.gap(), -0.1264);
        close(result.pace(), 0.7471);
        close(result.projection().value(), 2.7770);
        close(result.projection().probability(), 0.1382);
        assertThat(result.status()).isEqualTo(Status.OFF_TRACK);
    }

    @ParameterizedTest(name = "{0}: {1} from {2}")
    @CsvSource(
            textBlock =
                    """
            #no, rule,    base, readings,       gap,    c,      value,  next,   P,      status
            3,  ≤ 4.00,   2.19, 2.40 2.75 3.10, 0.9000, 0.5028, 3.6880, 0.9326, 0.7302, WATCH
            4,  ≤ 4.00,   2.19, 2.30 2.10 2.25, ,       0.0331, ,       ,       0.9800, ON_TRACK
            5,  < 12.00,  8.11, 9.50 12.00,     ,       1.0000, ,       ,       ,       CRITICAL
            """)
    void hold(
            int number,
            String rule,
            String base,
            String readings,
            Double gap,
            Double used,
            Double value,
            Double next,
            Double least,
            Status status) {
        AssessmentResult result = Plans.level(rule)
                .from(base)
                .readings("2021", readings.split(" "))
                .assess();
        close(result.gap(), gap);
        close(result.headroomUsed(), used);
        close(result.projection().value(), value);
        close(result.projection().nextProbability(), next);
        close(
                Math.min(
                        result.projection().nextProbability(),
                        result.projection().probability()),
                least);
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.mode()).isEqualTo(Mode.HOLD);
        assertThat(Stream.of(result.progress(), result.pace(), result.requiredPerYear()))
                .containsOnlyNulls();
    }

    @ParameterizedTest(name = "{0}: {1} about from {2}")
    @CsvSource(
            textBlock =
                    """
            #no, goal, base,  readings,             tol,    R,      value,   P,      status
            6,  25,    28,    27.2 26.5 25.9 25.25, 0.3000, ,       24.5638, 0.9177, ACHIEVED
            7,  70,    65.72, 66.10 66.60 66.90,    0.4280, 0.4595, 67.7440, 0.0881, CRITICAL
            """)
    void about(
            int number,
            String goal,
            String base,
            String readings,
            Double tolerance,
            Double pace,
            Double value,
            Double probability,
            Status status) {
        AssessmentResult result = Plans.plan(new AboutRule(new BigDecimal(goal)))
                .from(base)
                .readings("2021", readings.split(" "))
                .assess();
        close(result.tolerance(), tolerance);
        close(result.pace(), pace);
        close(result.projection().value(), value);
        close(result.projection().probability(), probability);
        assertThat(result.status()).isEqualTo(status);
    }

    @Test
    void number_8_catches_up_with_a_reference() {
        AssessmentResult result = Plans.plan(new BenchmarkRule(BenchmarkOperator.AT_LEAST, "350000"))
                .from("90.15")
                .readings("2021", "90.80", "91.38", "91.70")
                .reference("350000", Frequency.ANNUAL, "2020", "91.00", "91.50", "91.80", "92.00")
                .assess();
        close(result.pace(), 1.0784);
        close(result.projection().value(), 0.1080);
        close(result.projection().probability(), 0.6644);
        assertThat(result.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void number_9_is_as_bad_as_its_worst_part() {
        AssessmentResult result = Plans.plan(new AllOfRule(List.of(
                        new LevelRule(
                                Operator.AT_LEAST,
                                new BigDecimal("95"),
                                "drugs",
                                new Baseline(Period.parse("2020"), new BigDecimal("90")),
                                false),
                        new LevelRule(Operator.AT_LEAST, new BigDecimal("85"), "consumables", null, false))))
                .part("drugs", Plans.level("≥ 95").readings("2021", "91.2", "92.1", "93.2"))
                .part("consumables", Plans.level("≥ 85").from("80").readings("2021", "80.4", "80.9", "81.2"))
                .assess();
        close(result.parts().get(0).pace(), 1.0667);
        close(result.parts().get(1).pace(), 0.4000);
        close(result.parts().get(0).projection().probability(), 0.5894);
        close(result.parts().get(1).projection().probability(), 0.0466);
        close(result.projection().probability(), 0.0275);
        close(result.projection().probabilityLow(), 0.0);
        close(result.projection().probabilityHigh(), 0.0466);
        assertThat(result.status()).isEqualTo(Status.CRITICAL);
    }

    @Test
    void number_10_is_as_good_as_its_best_part() {
        AssessmentResult result = Plans.plan(new AnyOfRule(List.of(
                        new LevelRule(Operator.AT_LEAST, new BigDecimal("65")),
                        new ChangeRule(Operator.AT_LEAST, BigDecimal.ONE, ChangeRule.Unit.POINTS))))
                .from("57")
                .readings("2021", "58.1", "59.3")
                .assess();
        AssessmentResult level = result.parts().get(0);
        AssessmentResult yearly = result.parts().get(1);
        close(level.pace(), 0.71875);
        close(level.projection().probability(), 0.2983);
        assertThat(level.status()).isEqualTo(Status.WATCH);
        close(yearly.projection().probability(), 0.7132);
        assertThat(yearly.status()).isEqualTo(Status.ON_TRACK);
        close(result.projection().probability(), 0.7987);
        assertThat(result.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void number_11_falls_back_to_a_linear_path() {
        AssessmentResult result = Plans.level("≥ 95")
                .compound()
                .from("0")
                .readings("2021", "15", "40")
                .assess();
        close(result.path(), 38.0);
        close(result.pace(), 1.0526);
        close(result.projection().probability(), 0.5262);
        assertThat(result.status()).isEqualTo(Status.ON_TRACK);
        assertThat(result.flags()).containsExactly(Flag.PATH_FALLBACK);
    }

    @Test
    void number_17_draws_a_robust_line_through_quarters() {
        AssessmentResult result = Plans.level("≥ 65")
                .every(Frequency.QUARTERLY)
                .from("56.61")
                .readings("2021Q1", "56.9", "57.3", "57.8", "62.0", "58.5", "59.0", "59.3", "59.8")
                .assess();
        close(result.projection().value(), 64.7464);
        close(result.projection().damped(), 64.7464 - 0.5 * 1.6 * 3);
        close(result.pace(), 0.9505);
        close(result.projection().probability(), 0.4810);
        assertThat(result.rawStatus()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void number_19_falls_by_half_a_point_a_year() {
        AssessmentResult result = Plans.plan(
                        new ChangeRule(Operator.AT_MOST, new BigDecimal("-0.5"), ChangeRule.Unit.POINTS))
                .polarity(Polarity.LOWER)
                .from("10")
                .readings("2021", "9.4", "9.1", "8.4")
                .assess();
        close(result.change().latest(), -0.7);
        close(result.change().mean(), -0.5333);
        close(result.change().cumulative(), -1.6);
        close(result.change().cumulativeLimit(), -1.5);
        close(result.projection().probability(), 0.5572);
        assertThat(result.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void number_20_breaks_a_cap_on_growth() {
        Plans plan = Plans.plan(new ChangeRule(Operator.AT_MOST, new BigDecimal("7"), ChangeRule.Unit.PERCENT))
                .measure(Measure.FLOW)
                .from("100")
                .readings("2021", "106.2");
        close(plan.assess().change().latest(), 6.2);
        AssessmentResult result = plan.readings("2022", "114.5").assess();
        close(result.change().latest(), 7.8154);
        assertThat(result.status()).isEqualTo(Status.CRITICAL);
    }

    @Test
    void number_21_estimates_a_full_year() {
        AssessmentResult result = Plans.level("≥ 150")
                .every(Frequency.QUARTERLY)
                .measure(Measure.FLOW)
                .yearToDate()
                .from("2019", "90")
                .readings("2020Q1", "20", "45", "70", "100")
                .readings("2021Q2", "52")
                .assess();
        close(result.basis().judged(), 115.5556);
        close(result.yearOnYear(), 15.5556);
        assertThat(result.latestValue()).isEqualByComparingTo("52");
        assertThat(result.flags()).contains(Flag.ESTIMATED);
    }

    @Test
    void number_22_waits_for_two_readings_on_one_side() {
        List<Ruling> raw = Stream.of("ON_TRACK", "WATCH", "ON_TRACK", "WATCH", "WATCH", "ON_TRACK", "ON_TRACK")
                .map(name -> Ruling.ungauged(Status.valueOf(name), Mode.REACH, false))
                .toList();
        assertThat(Hysteresis.confirm(raw, Frequency.QUARTERLY))
                .containsExactly(
                        Status.ON_TRACK,
                        Status.ON_TRACK,
                        Status.ON_TRACK,
                        Status.ON_TRACK,
                        Status.WATCH,
                        Status.WATCH,
                        Status.ON_TRACK);
    }

    @Test
    void number_23_holds_a_natural_limit() {
        AssessmentResult result = Plans.level("≥ 100")
                .range("0", "100")
                .from("100")
                .readings("2021", "100", "100")
                .assess();
        assertThat(result.mode()).isEqualTo(Mode.HOLD);
        assertThat(result.status()).isEqualTo(Status.ON_TRACK);
    }
}
