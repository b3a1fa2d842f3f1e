package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.Polarity;

import static org.assertj.core.api.Assertions.assertThat;

class HoldTest {

    @ParameterizedTest
    @CsvSource({"1, 0.1053605, 3.8897202", "5, 2.4325910, 9.2746739", "19, 13.6714750, 25.9025286"})
    void the_interval_of_a_count_is_exact(double count, double low, double high) {
        assertThat(SmallNumbers.lower(count)).isCloseTo(low, Close.to(1));
        assertThat(SmallNumbers.upper(count)).isCloseTo(high, Close.to(1));
    }

    @Test
    void a_handful_of_cases_does_not_break_a_promise() {
        AssessmentResult result =
                Plans.level("< 12").from("8").reading("2021", "15", "5").assess();
        assertThat(result.met()).isFalse();
        assertThat(result.status()).isEqualTo(Status.WATCH);
        assertThat(result.flags()).containsExactly(Flag.SMALL_NUMBERS);
    }

    @ParameterizedTest
    @CsvSource({"15, 20", "15, 0", "30, 5"})
    void many_cases_none_or_a_wide_miss_do(String value, String numerator) {
        AssessmentResult result =
                Plans.level("< 12").from("8").reading("2021", value, numerator).assess();
        assertThat(result.status()).isEqualTo(Status.CRITICAL);
        assertThat(result.flags()).isEmpty();
    }

    @Test
    void only_rates_count_cases() {
        assertThat(Plans.level("< 12")
                        .measure(Measure.STOCK)
                        .from("8")
                        .reading("2021", "15", "5")
                        .assess()
                        .status())
                .isEqualTo(Status.CRITICAL);
    }

    @Test
    void at_the_goal_date_a_small_number_is_missed_all_the_same() {
        assertThat(Plans.level("< 12")
                        .from("8")
                        .reading("2025", "15", "5")
                        .assess()
                        .status())
                .isEqualTo(Status.MISSED);
    }

    @Test
    void more_headroom_than_at_the_baseline_counts_below_zero() {
        AssessmentResult result =
                Plans.level("≤ 4").from("3").readings("2021", "2.5").assess();
        assertThat(result.headroomUsed()).isEqualTo(-0.5);
        assertThat(result.path()).isEqualTo(4);
        assertThat(result.elapsed()).isCloseTo(0.2, Close.to(1));
    }

    @Test
    void a_baseline_on_the_line_has_a_little_room_all_the_same() {
        AssessmentResult result =
                Plans.level("≤ 4").from("4").readings("2021", "3.96").assess();
        assertThat(result.mode()).isEqualTo(Mode.HOLD);
        assertThat(result.headroomUsed()).isCloseTo(-0.5, Close.to(1));
    }

    @Test
    void a_two_sided_hold_measures_headroom_by_its_tolerance() {
        AssessmentResult result = Plans.plan(new AboutRule(new BigDecimal("50"), null, true, null, null, false))
                .polarity(Polarity.NONE)
                .from("50")
                .readings("2021", "50.25")
                .assess();
        assertThat(result.mode()).isEqualTo(Mode.HOLD);
        assertThat(result.gap()).isEqualTo(0.75);
        assertThat(result.headroomUsed()).isEqualTo(0.25);
    }

    @Test
    void in_the_last_period_both_chances_are_those_of_the_goal() {
        AssessmentResult result = Plans.level("≤ 4")
                .from("3")
                .readings("2021", "3", "3.1", "3", "3.1")
                .assess();
        assertThat(result.projection().nextProbability())
                .isEqualTo(result.projection().probability());
    }
}
