package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.Operator;

import static org.assertj.core.api.Assertions.assertThat;

class YearToDateTest {

    private static Plans counts() {
        return Plans.level("≥ 200")
                .every(Frequency.QUARTERLY)
                .measure(Measure.FLOW)
                .yearToDate()
                .from("100");
    }

    @Test
    void without_a_prior_year_the_share_of_time_stands_in() {
        AssessmentResult result = counts().readings("2021Q1", "30").assess();
        assertThat(result.basis().judged()).isEqualTo(120);
        assertThat(result.flags()).contains(Flag.ESTIMATED);
    }

    @Test
    void the_usual_share_is_the_median_of_the_years_before() {
        AssessmentResult result = counts().readings("2018Q2", "10")
                .readings("2018", "100")
                .readings("2019Q2", "40")
                .readings("2019", "100")
                .readings("2020Q2", "50")
                .readings("2021Q2", "60")
                .assess();
        assertThat(result.basis().judged()).isCloseTo(150, Close.to(150));
    }

    @Test
    void a_prior_year_without_a_total_tells_nothing() {
        assertThat(counts().from("2019", "0")
                        .readings("2020Q2", "10")
                        .readings("2021Q2", "60")
                        .assess()
                        .basis()
                        .judged())
                .isEqualTo(120);
    }

    @Test
    void later_figures_of_a_year_replace_its_earlier_estimates() {
        AssessmentResult result =
                counts().readings("2021Q1", "30", "60", "90", "130").assess();
        assertThat(result.basis().judged()).isEqualTo(130);
        assertThat(result.projection().degreesOfFreedom()).isEqualTo(1);
        assertThat(result.projection().value()).isCloseTo(250, Close.to(250));
        assertThat(result.flags()).isEmpty();
        assertThat(result.steps()).hasSize(4);
    }

    @Test
    void a_rate_moves_last_year_by_what_changed_since() {
        Plans plan = Plans.level("≥ 80")
                .every(Frequency.QUARTERLY)
                .yearToDate()
                .from("60")
                .readings("2021Q1", "58", "59", "61", "62");
        assertThat(plan.assess().flags()).isEmpty();
        AssessmentResult result = plan.readings("2022Q2", "60.5").assess();
        assertThat(result.basis().judged()).isEqualTo(63.5);
        assertThat(result.yearOnYear()).isEqualTo(1.5);
        assertThat(result.flags()).contains(Flag.ESTIMATED);
    }

    @Test
    void a_rate_without_a_prior_year_stands_for_itself() {
        AssessmentResult result = Plans.level("≥ 80")
                .every(Frequency.QUARTERLY)
                .yearToDate()
                .from("60")
                .readings("2021Q2", "58")
                .assess();
        assertThat(result.basis().judged()).isEqualTo(58);
        assertThat(result.flags()).contains(Flag.ESTIMATED);
    }

    @Test
    void months_are_matched_across_years() {
        AssessmentResult result = Plans.level("≥ 200")
                .every(Frequency.MONTHLY)
                .measure(Measure.FLOW)
                .yearToDate()
                .from("100")
                .readings("202005", "25")
                .readings("202105", "30")
                .assess();
        assertThat(result.basis().judged()).isCloseTo(120, Close.to(120));
        assertThat(result.yearOnYear()).isCloseTo(20, Close.to(20));
    }

    @Test
    void growth_compares_like_with_like() {
        AssessmentResult result = Plans.plan(
                        new ChangeRule(Operator.AT_LEAST, new BigDecimal("10"), ChangeRule.Unit.PERCENT))
                .every(Frequency.QUARTERLY)
                .measure(Measure.FLOW)
                .yearToDate()
                .from("100")
                .readings("2020Q2", "40")
                .readings("2021Q1", "20", "44")
                .assess();
        assertThat(result.change().latest()).isCloseTo(10, Close.to(10));
        assertThat(result.change().cumulative()).isCloseTo(10, Close.to(10));
        assertThat(result.projection().degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void a_quarters_flow_is_not_compared_with_a_years() {
        assertThat(Plans.level("≥ 200")
                        .every(Frequency.QUARTERLY)
                        .measure(Measure.FLOW)
                        .from("100")
                        .readings("2021Q4", "26")
                        .assess()
                        .yearOnYear())
                .isNull();
    }
}
