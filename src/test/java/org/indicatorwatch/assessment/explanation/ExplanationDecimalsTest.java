package org.indicatorwatch.assessment.explanation;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.method.Plans;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.Operator;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationDecimalsTest {

    @Test
    void a_figure_just_short_of_its_goal_is_not_rounded_up_to_it() {
        Plans plan = Plans.level("≥ 90").decimals(1).from("80").readings("2025", "89.9538461538");
        assertThat(Speaker.COUNTY_RATE.both(plan))
                .contains("为89.95%，未实现≥90%的目标（差0.05个百分点）")
                .contains("stood at 89.95% in 2025");
    }

    @Test
    void a_figure_that_rounds_to_the_side_where_it_lies_keeps_the_usual_decimals() {
        Plans plan = Plans.level("≥ 90").decimals(1).from("80").readings("2025", "90.0461538461");
        assertThat(Speaker.COUNTY_RATE.both(plan)).contains("为90.0%，实现≥90%的目标。");
    }

    @Test
    void a_growth_just_short_of_its_limit_is_not_rounded_up_to_it() {
        Plans plan = Plans.plan(new ChangeRule(Operator.AT_LEAST, new BigDecimal("10"), ChangeRule.Unit.PERCENT))
                .unit("人")
                .measure(Measure.FLOW)
                .decimals(0)
                .from("80000")
                .readings("2021", "100000", "109998");
        assertThat(Speaker.COUNTY_RATE.both(plan)).contains("同比增长9.998%，未达到每年增长10%以上的要求");
    }

    @Test
    void a_name_that_ends_in_a_digit_is_set_off_from_the_year() {
        Speaker particles = new Speaker(
                new SentenceNames("PM10", null, code -> null, code -> null),
                new SentenceNames("PM10", null, code -> null, code -> null));
        Plans plan = Plans.level("≤ 60").unit("").decimals(0).from("70").readings("2025", "62");
        assertThat(particles.both(plan)).startsWith("PM10：2025年为62，").contains("PM10 stood at 62 in 2025");
    }
}
