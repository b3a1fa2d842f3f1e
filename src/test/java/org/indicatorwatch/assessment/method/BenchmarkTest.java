package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.rule.BenchmarkOperator;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.Polarity;

import static org.assertj.core.api.Assertions.assertThat;

class BenchmarkTest {

    private static Plans atLeast() {
        return Plans.plan(new BenchmarkRule(BenchmarkOperator.AT_LEAST, "R"));
    }

    private static Plans near(String within) {
        return Plans.plan(new BenchmarkRule(
                BenchmarkOperator.NEAR, "R", within == null ? null : new BigDecimal(within), null, null, false));
    }

    @Test
    void figures_are_differences_and_readings_stay_as_entered() {
        AssessmentResult result = atLeast()
                .from("90")
                .readings("2021", "91.5")
                .reference("R", Frequency.ANNUAL, "2020", "92", "92.5")
                .range("0", "100")
                .assess();
        assertThat(result.path()).isCloseTo(-1.6, Close.to(1));
        assertThat(result.gap()).isCloseTo(0.6, Close.to(1));
        assertThat(result.requiredPerYear()).isCloseTo(0.25, Close.to(1));
        assertThat(result.projection().value()).isCloseTo(3, Close.to(3));
        assertThat(result.latestValue()).isEqualByComparingTo("91.5");
        assertThat(result.yearOnYear()).isEqualTo(1.5);
        assertThat(result.trajectory().get(0).value()).isEqualTo(-2);
        assertThat(result.trajectory().get(1).value()).isEqualTo(-1);
        assertThat(result.trajectory().get(5).path()).isZero();
    }

    @Test
    void a_missing_reference_is_carried_one_of_its_own_periods() {
        Plans plan = atLeast().every(Frequency.QUARTERLY).from("90").reference("R", Frequency.ANNUAL, "2020", "92");
        AssessmentResult carried =
                plan.readings("2021Q1", "91", "91", "91", "91.5").assess();
        assertThat(carried.flags()).contains(Flag.REFERENCE_CARRIED);
        assertThat(carried.rawStatus()).isNotEqualTo(Status.NO_DATA);
        AssessmentResult missing = plan.readings("2022Q1", "92").assess();
        assertThat(missing.status()).isEqualTo(Status.NO_DATA);
        assertThat(missing.flags()).containsExactly(Flag.REFERENCE_MISSING);
        assertThat(missing.mode()).isEqualTo(Mode.REACH);
    }

    @Test
    void a_quarterly_reference_is_not_carried_for_a_year() {
        AssessmentResult result = atLeast()
                .from("90")
                .readings("2021", "91")
                .reference("R", Frequency.QUARTERLY, "2020Q4", "92")
                .assess();
        assertThat(result.flags()).containsExactly(Flag.REFERENCE_MISSING);
    }

    @Test
    void without_the_reference_of_its_period_a_baseline_is_none() {
        AssessmentResult result = atLeast()
                .from("90")
                .readings("2021", "91")
                .reference("R", Frequency.ANNUAL, "2019", "89")
                .reference("R", Frequency.ANNUAL, "2021", "92")
                .assess();
        assertThat(result.flags()).containsExactly(Flag.NO_BASELINE);
        assertThat(result.path()).isNull();
    }

    @Test
    void an_unknown_region_leaves_no_data() {
        assertThat(atLeast().from("90").readings("2021", "91").assess().status())
                .isEqualTo(Status.NO_DATA);
    }

    @Test
    void near_falls_short_by_no_more_than_a_share() {
        AssessmentResult result = near(null)
                .from("90")
                .readings("2025", "95")
                .reference("R", Frequency.ANNUAL, "2020", "100")
                .reference("R", Frequency.ANNUAL, "2025", "100")
                .assess();
        assertThat(result.status()).isEqualTo(Status.ACHIEVED);
        assertThat(result.trajectory().get(0).value()).isEqualTo(-5);
    }

    @Test
    void near_where_lower_is_better_exceeds_by_no_more_than_a_share() {
        Plans plan =
                near("0.1").polarity(Polarity.LOWER).from("12").reference("R", Frequency.ANNUAL, "2020", "10", "10");
        assertThat(plan.readings("2021", "11").assess().met()).isTrue();
        assertThat(plan.readings("2021", "11.1").assess().met()).isFalse();
    }

    @Test
    void near_without_a_good_direction_has_two_sides() {
        Plans plan =
                near("0.1").polarity(Polarity.NONE).from("12").reference("R", Frequency.ANNUAL, "2020", "10", "10");
        assertThat(plan.readings("2021", "9").assess().met()).isTrue();
        assertThat(plan.readings("2021", "8.9").assess().met()).isFalse();
    }

    @Test
    void a_small_count_is_weighed_in_the_rate_itself() {
        AssessmentResult result = Plans.plan(new BenchmarkRule(BenchmarkOperator.AT_MOST, "R"))
                .polarity(Polarity.LOWER)
                .measure(Measure.RATE)
                .from("8")
                .reading("2021", "15", "5")
                .reference("R", Frequency.ANNUAL, "2020", "12", "12")
                .assess();
        assertThat(result.flags()).containsExactly(Flag.SMALL_NUMBERS);
    }
}
