package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.Polarity;

import static org.assertj.core.api.Assertions.assertThat;

class ReachTest {

    /** 0 → 100 in five years; after one year the path asks for 20, so a reading of 20·R has pace R. */
    private static AssessmentResult paced(String reading) {
        return Plans.level("≥ 100").from("0").readings("2021", reading).assess();
    }

    @ParameterizedTest
    @CsvSource({
        "19, ON_TRACK",
        "18.99999999, ON_TRACK",
        "18.9999, WATCH",
        "12, WATCH",
        "11.99999999, WATCH",
        "11.9999, OFF_TRACK",
        "-2, OFF_TRACK",
        "-2.0000000009, OFF_TRACK",
        "-2.0001, MOVING_AWAY"
    })
    void thresholds_are_met_within_a_billionth(String reading, Status status) {
        assertThat(paced(reading).rawStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"99.9999999, true", "99.9999998, false"})
    void the_goal_is_met_within_a_billionth_of_it(String reading, boolean met) {
        AssessmentResult result =
                Plans.level("≥ 100").from("0").readings("2025", reading).assess();
        assertThat(result.met()).isEqualTo(met);
        assertThat(result.status()).isEqualTo(met ? Status.ACHIEVED : Status.MISSED);
        assertThat(result.projection().probability()).isEqualTo(met ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"100.0000001, false", "100.0000002, true"})
    void a_strict_goal_must_be_passed_by_more_than_that(String reading, boolean met) {
        assertThat(Plans.level("> 100")
                        .from("0")
                        .readings("2025", reading)
                        .assess()
                        .met())
                .isEqualTo(met);
    }

    @Test
    void in_the_first_year_nothing_worse_than_watch_is_given() {
        Plans plan = Plans.level("≥ 100").every(Frequency.QUARTERLY).from("0").readings("2021Q1", "1");
        assertThat(plan.assess().status()).isEqualTo(Status.WATCH);
        assertThat(plan.assess().flags()).containsExactly(Flag.EARLY);
        AssessmentResult afterAYear = plan.readings("2021Q2", "1", "1", "1").assess();
        assertThat(afterAYear.rawStatus()).isEqualTo(Status.OFF_TRACK);
        assertThat(afterAYear.flags()).isEmpty();
    }

    @Test
    void a_good_first_quarter_is_not_flagged_early() {
        assertThat(Plans.level("≥ 100")
                        .every(Frequency.QUARTERLY)
                        .from("0")
                        .readings("2021Q1", "6")
                        .assess()
                        .flags())
                .isEmpty();
    }

    @Test
    void the_end_of_the_plan_is_not_eased_by_the_first_year() {
        assertThat(Plans.level("≥ 100")
                        .every(Frequency.QUARTERLY)
                        .from("0")
                        .to("2021Q2")
                        .readings("2021Q2", "1")
                        .assess()
                        .status())
                .isEqualTo(Status.MISSED);
    }

    @Test
    void a_compound_pace_through_zero_falls_back_to_progress() {
        AssessmentResult result =
                Plans.level("≥ 4").compound().from("2").readings("2021", "-1").assess();
        assertThat(result.pace()).isCloseTo(-1.5 / 0.2, Close.to(7.5));
        assertThat(result.flags()).containsExactly(Flag.PACE_FALLBACK);
    }

    @Test
    void a_negative_compound_series_that_rises_has_a_positive_pace() {
        AssessmentResult result = Plans.level("≥ -5")
                .compound()
                .from("-10")
                .readings("2021", "-8")
                .assess();
        assertThat(result.pace()).isCloseTo((0.2) / (1 - Math.pow(0.5, 0.2)), Close.to(1.5));
    }

    @Test
    void milestones_set_the_pace() {
        AssessmentResult result = Plans.level("≥ 20")
                .from("10")
                .milestone("2022", "18")
                .readings("2021", "12")
                .assess();
        assertThat(result.path()).isEqualTo(14);
        assertThat(result.gap()).isEqualTo(-2);
        assertThat(result.pace()).isEqualTo(0.5);
        assertThat(result.progress()).isCloseTo(0.2, Close.to(1));
    }

    @Test
    void a_milestone_at_the_baseline_leaves_the_pace_to_progress() {
        assertThat(Plans.level("≥ 20")
                        .from("10")
                        .milestone("2022", "10")
                        .readings("2022", "12")
                        .assess()
                        .pace())
                .isCloseTo(0.5, Close.to(1));
    }

    @Test
    void the_final_reading_is_the_first_at_or_after_the_goal() {
        AssessmentResult result = Plans.level("≥ 20")
                .from("10")
                .readings("2024", "15")
                .readings("2026", "19", "25")
                .assess();
        assertThat(result.status()).isEqualTo(Status.MISSED);
        assertThat(result.latestPeriod()).hasToString("2026");
        assertThat(result.elapsed()).isEqualTo(1);
        assertThat(result.requiredPerYear()).isNull();
        assertThat(result.projection().value()).isNotNull();
        assertThat(result.trajectory()).hasSize(6);
    }

    @Test
    void readings_at_or_before_the_baseline_are_shown_but_not_fitted() {
        AssessmentResult plain =
                Plans.level("≥ 20").from("10").readings("2021", "11").assess();
        AssessmentResult result = Plans.level("≥ 20")
                .from("10")
                .readings("2018", "50", "60", "9", "11")
                .assess();
        assertThat(result.projection()).isEqualTo(plain.projection());
        assertThat(result.trajectory().get(0)).hasToString("TrajectoryPoint[period=2020, path=10.0, value=9.0]");
    }

    @Test
    void without_readings_there_is_no_data() {
        AssessmentResult result =
                Plans.level("≥ 20").from("10").readings("2019", "1").assess();
        assertThat(result.status()).isEqualTo(Status.NO_DATA);
        assertThat(result.mode()).isEqualTo(Mode.REACH);
        assertThat(result.projection()).isNull();
        assertThat(result.international().status()).isEqualTo(InternationalStatus.NOT_AVAILABLE);
        assertThat(result.trajectory()).hasSize(6);
    }

    @Test
    void of_periods_that_end_together_the_longest_counts_and_of_equal_ones_the_last() {
        AssessmentResult result = Plans.level("≥ 20")
                .every(Frequency.QUARTERLY)
                .from("10")
                .readings("2021", "11", "12")
                .readings("2022", "13")
                .readings("2022Q4", "99")
                .readings("2022S2", "98")
                .readings("202212", "97")
                .assess();
        assertThat(result.latestPeriod()).hasToString("2022");
        assertThat(result.latestValue()).isEqualByComparingTo("13");
        assertThat(result.projection().degreesOfFreedom()).isEqualTo(2);
        assertThat(result.trajectory()).hasSize(21);
    }

    @Test
    void the_projection_shown_stays_within_the_natural_range() {
        AssessmentResult free =
                Plans.level("≥ 99").from("90").readings("2021", "97").assess();
        AssessmentResult limited = Plans.level("≥ 99")
                .range("0", "100")
                .from("90")
                .readings("2021", "97")
                .assess();
        assertThat(free.projection().value()).isGreaterThan(100);
        assertThat(limited.projection().value()).isEqualTo(100);
        assertThat(limited.projection().damped()).isEqualTo(100);
        assertThat(limited.projection().probability())
                .isEqualTo(free.projection().probability());
    }

    @Test
    void about_takes_its_direction_from_the_baseline() {
        AssessmentResult result = Plans.plan(new AboutRule(new BigDecimal("25")))
                .from("28")
                .readings("2021", "24")
                .assess();
        assertThat(result.met()).isTrue();
        assertThat(result.tolerance()).isCloseTo(0.3, Close.to(1));
    }

    @Test
    void about_on_both_sides_can_be_overshot() {
        AboutRule rule = new AboutRule(new BigDecimal("25"), BigDecimal.ONE, true, null, null, false);
        AssessmentResult result =
                Plans.plan(rule).from("28").readings("2021", "23.9").assess();
        assertThat(result.met()).isFalse();
        assertThat(Plans.plan(rule).from("28").readings("2021", "24").assess().met())
                .isTrue();
    }

    @Test
    void about_without_baseline_or_direction_has_two_sides() {
        Plans plan = Plans.plan(new AboutRule(new BigDecimal("25"))).polarity(Polarity.NONE);
        assertThat(plan.readings("2021", "25.6").assess().met()).isFalse();
        assertThat(plan.readings("2021", "25.5").assess().met()).isTrue();
        assertThat(plan.assess().tolerance()).isEqualTo(0.5);
    }

    @Test
    void without_a_baseline_the_projection_alone_decides() {
        AssessmentResult result = Plans.level("≥ 50").readings("2021", "49").assess();
        assertThat(result.flags()).containsExactly(Flag.NO_BASELINE);
        assertThat(result.projection().probability()).isCloseTo(0.450388, Close.to(1));
        assertThat(result.status()).isEqualTo(Status.WATCH);
        assertThat(result.requiredPerYear()).isEqualTo(0.25);
        assertThat(result.path()).isNull();
        assertThat(result.pace()).isNull();
        assertThat(result.trajectory()).hasSize(5).allMatch(point -> point.path() == null);
    }
}
