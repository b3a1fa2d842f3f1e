package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.rule.AnyOfRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.Polarity;

import static org.assertj.core.api.Assertions.assertThat;

class EveryYearTest {

    private static Plans everyYear() {
        return Plans.plan(new LevelRule(Operator.LESS_THAN, new BigDecimal("12"), null, null, true))
                .polarity(Polarity.LOWER)
                .from("8");
    }

    @ParameterizedTest
    @CsvSource({
        "11, EXPECTED, ON_TRACK",
        "13 11, BINDING, ON_TRACK",
        "11 12, EXPECTED, OFF_TRACK",
        "11 12, ADVOCATED, OFF_TRACK",
        "11 12, BINDING, CRITICAL",
        "11 11 11 11 11, BINDING, ACHIEVED",
        "11 12 11 11 11, EXPECTED, MISSED",
        "11 11 11 11 12, EXPECTED, MISSED"
    })
    void the_latest_year_decides_until_the_last_decides_for_all(String readings, Nature nature, Status status) {
        assertThat(everyYear()
                        .nature(nature)
                        .readings("2021", readings.split(" "))
                        .assess()
                        .status())
                .isEqualTo(status);
    }

    @Test
    void a_missed_year_is_missed_for_certain_at_the_end() {
        AssessmentResult result =
                everyYear().readings("2021", "11", "12", "11", "11", "11").assess();
        assertThat(result.met()).isFalse();
        assertThat(result.projection().probability()).isZero();
        assertThat(result.basis().years()).containsEntry(2022, false).hasSize(5);
    }

    @Test
    void part_of_a_year_is_not_judged() {
        Plans plan = everyYear().every(Frequency.QUARTERLY);
        assertThat(plan.readings("2021Q1", "13", "13", "13").assess().status()).isEqualTo(Status.NO_DATA);
        assertThat(plan.readings("2021Q4", "11").assess().status()).isEqualTo(Status.ON_TRACK);
        assertThat(plan.readings("2022Q1", "13").assess().status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void a_yearly_change_is_judged_year_by_year() {
        ChangeRule rule =
                new ChangeRule(Operator.AT_LEAST, BigDecimal.ONE, ChangeRule.Unit.POINTS, false, null, null, true);
        AssessmentResult result =
                Plans.plan(rule).from("10").readings("2021", "13", "13.5").assess();
        assertThat(result.status()).isEqualTo(Status.OFF_TRACK);
        assertThat(result.basis().years()).containsEntry(2021, true).containsEntry(2022, false);
    }

    @Test
    void alternatives_may_take_turns() {
        AnyOfRule rule = new AnyOfRule(
                List.of(
                        new LevelRule(Operator.AT_LEAST, new BigDecimal("65")),
                        new ChangeRule(Operator.AT_LEAST, BigDecimal.ONE, ChangeRule.Unit.POINTS)),
                true);
        AssessmentResult result = Plans.plan(rule)
                .from("60")
                .readings("2021", "62", "64", "65", "65.5", "65.6")
                .assess();
        assertThat(result.parts()).extracting(AssessmentResult::status).containsOnly(Status.MISSED);
        assertThat(result.status()).isEqualTo(Status.ACHIEVED);
        assertThat(result.met()).isTrue();
        assertThat(result.projection().probability()).isEqualTo(1);
        assertThat(Plans.plan(rule)
                        .from("60")
                        .readings("2021", "62", "62.5", "65")
                        .readings("2025", "66")
                        .assess()
                        .status())
                .isEqualTo(Status.MISSED);
    }
}
