package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.Polarity;

import static org.assertj.core.api.Assertions.assertThat;

class YearlyChangeTest {

    private static Plans change(String operator, String limit, ChangeRule.Unit unit, boolean approx) {
        return Plans.plan(
                new ChangeRule(Operator.parse(operator), new BigDecimal(limit), unit, approx, null, null, false));
    }

    @ParameterizedTest
    @CsvSource({
        "11 12.5, ON_TRACK",
        "12 12.5, WATCH",
        "10.2 11.4, WATCH",
        "10.2 10.5, OFF_TRACK",
        "10.2 10.1, MOVING_AWAY"
    })
    void an_improvement_is_asked_of_the_latest_year_and_of_all(String readings, Status status) {
        assertThat(change(">=", "1", ChangeRule.Unit.POINTS, false)
                        .from("10")
                        .readings("2021", readings.split(" "))
                        .assess()
                        .status())
                .isEqualTo(status);
    }

    @Test
    void a_latest_figure_without_a_year_before_says_nothing() {
        Plans growth =
                change("<=", "7", ChangeRule.Unit.PERCENT, false).from("100").readings("2021", "105");
        assertThat(growth.readings("2023", "300").assess().status()).isEqualTo(Status.NO_DATA);
        assertThat(growth.readings("2024", "306").assess().status()).isEqualTo(Status.ON_TRACK);
    }

    @ParameterizedTest
    @CsvSource({"107, ON_TRACK", "107.1, CRITICAL"})
    void a_cap_is_broken_by_the_latest_year(String reading, Status status) {
        AssessmentResult result = change("<=", "7", ChangeRule.Unit.PERCENT, false)
                .polarity(Polarity.LOWER)
                .from("100")
                .readings("2021", reading)
                .assess();
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.mode()).isNull();
        assertThat(result.path()).isNull();
        assertThat(result.projection().degreesOfFreedom()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"<=, 7, 107.7, true", "<=, 7, 107.8, false", ">=, 7, 106.3, true", ">=, 7, 106.2, false"})
    void about_eases_the_limit_by_a_tenth(String operator, String limit, String reading, boolean met) {
        assertThat(change(operator, limit, ChangeRule.Unit.PERCENT, true)
                        .from("100")
                        .readings("2021", reading)
                        .assess()
                        .met())
                .isEqualTo(met);
    }

    @Test
    void about_eases_the_sum_of_the_years_too() {
        AssessmentResult result = change("<=", "-0.5", ChangeRule.Unit.POINTS, true)
                .from("10")
                .readings("2021", "9.55", "9.1")
                .assess();
        assertThat(result.change().cumulativeLimit()).isCloseTo(-0.9, Close.to(1));
        assertThat(result.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void growth_compounds() {
        AssessmentResult result = change(">=", "10", ChangeRule.Unit.PERCENT, false)
                .from("100")
                .readings("2021", "112", "122")
                .assess();
        assertThat(result.change().cumulativeLimit()).isCloseTo(21, Close.to(21));
        assertThat(result.change().cumulative()).isCloseTo(22, Close.to(22));
        assertThat(result.status()).isEqualTo(Status.WATCH);
    }

    @Test
    void a_change_exists_only_where_the_same_period_a_year_before_does() {
        Plans plan = change(">=", "1", ChangeRule.Unit.POINTS, false)
                .every(Frequency.QUARTERLY)
                .from("10");
        assertThat(plan.readings("2021Q1", "10", "11", "12").assess().status()).isEqualTo(Status.NO_DATA);
        AssessmentResult fourth = plan.readings("2021Q4", "11.5").assess();
        assertThat(fourth.change().latest()).isEqualTo(1.5);
        assertThat(fourth.status()).isEqualTo(Status.ON_TRACK);
        assertThat(plan.readings("2022Q1", "10.5").assess().change().mean()).isEqualTo(1);
    }

    @Test
    void growth_of_nothing_cannot_be_told() {
        AssessmentResult result = change(">=", "1", ChangeRule.Unit.PERCENT, false)
                .measure(Measure.FLOW)
                .from("0")
                .readings("2021", "10")
                .assess();
        assertThat(result.status()).isEqualTo(Status.NO_DATA);
        assertThat(result.yearOnYear()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"14, 15, ACHIEVED", "14, 14.9, MISSED", "14.5, 15.2, MISSED"})
    void at_the_goal_date_both_must_be_met(String before, String last, Status status) {
        AssessmentResult result = change(">=", "1", ChangeRule.Unit.POINTS, false)
                .from("10")
                .readings("2024", before, last)
                .assess();
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.projection().probability()).isEqualTo(status == Status.ACHIEVED ? 1 : 0);
    }
}
