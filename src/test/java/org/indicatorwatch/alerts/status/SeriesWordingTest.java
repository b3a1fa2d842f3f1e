package org.indicatorwatch.alerts.status;

import java.math.BigDecimal;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.method.AssessmentRequest;
import org.indicatorwatch.assessment.method.Plans;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.Operator;

import static org.assertj.core.api.Assertions.assertThat;

class SeriesWordingTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static String lines(Plans plan, Locale language) {
        AssessmentRequest request = plan.request();
        StoredResult result = StoredResult.of(request, plan.assess(), null);
        SeriesSummary series = SeriesSummary.of(Bilingual.same("指标"), null, result);
        StringBuilder lines = new StringBuilder();
        new SeriesWording(series, new FigureTexts(language)).lines().forEach(line -> lines.append(line.label())
                .append('：')
                .append(line.text())
                .append('\n'));
        return lines.toString();
    }

    private static Plans visitors() {
        return Plans.plan(new ChangeRule(Operator.AT_LEAST, new BigDecimal("10"), ChangeRule.Unit.PERCENT))
                .unit("万人次")
                .measure(Measure.FLOW)
                .decimals(0)
                .from("4000")
                .readings("2021", "4100", "4600");
    }

    @Test
    void growth_has_its_amount_in_the_unit_and_its_rate_in_percent() {
        assertThat(lines(visitors(), CHINESE))
                .contains("同比：上升500万人次（增长12.20%）", "较上年同期：上升500万人次（增长12.20%）")
                .doesNotContain("12.20万人次");
        assertThat(lines(visitors(), Locale.ENGLISH)).contains("Year on year：up 500 万人次 (12.20%)");
    }

    @Test
    void a_figure_just_short_of_its_goal_is_told_as_in_the_explanation() {
        Plans plan = Plans.level("≥ 90").decimals(1).from("80").readings("2025", "89.9538461538");
        assertThat(lines(plan, CHINESE))
                .contains("最新数值：89.95%（2025年）", "0.05个百分点")
                .doesNotContain("89.9538", "0.0个");
    }

    /** 5.055 is told as 5.06, so 5.19 lies 0.13 above it, not 0.14. */
    @Test
    void a_gap_is_that_of_the_figures_as_shown() {
        Plans plan = Plans.level("≤ 4.955").to("2022").from("5.155").readings("2021", "5.19");
        assertThat(lines(plan, CHINESE)).contains("5.06%", "0.13个百分点");
    }
}
