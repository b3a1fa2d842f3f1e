package org.indicatorwatch.assessment.explanation;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.method.Plans;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.Polarity;

import static org.indicatorwatch.assessment.explanation.Speaker.COUNTY_RATE;

/** About a value, on one side or on both. */
class ExplanationAboutTest {

    @Test
    void met() {
        COUNTY_RATE.tells(
                Plans.plan(new AboutRule(new BigDecimal("25")))
                        .from("28")
                        .readings("2021", "27.2", "26.5", "25.9", "25.25"),
                """
                县域内就诊率2024年为25.25%，已实现25%左右（允许偏差0.30个百分点）的目标，\
                按近四年趋势2025年预计24.56%，届时保持达标的可能性约90%（参考）。
                Treatment within the county stood at 25.25% in 2024, already meeting the goal of about 25% (give or \
                take 0.30 percentage points); on the trend of the last four years, 24.56% is expected in 2025 and \
                the likelihood of still meeting it then is about 90% (indicative).
                """);
    }

    @Test
    void behind() {
        COUNTY_RATE.tells(
                Plans.plan(new AboutRule(new BigDecimal("70")))
                        .from("65.72")
                        .readings("2021", "66.10", "66.60", "66.90"),
                """
                县域内就诊率2023年为66.90%，低于序时目标68.29%（差1.39个百分点），\
                按近三年趋势2025年预计67.74%，\
                达到70%左右（允许偏差0.43个百分点）的可能性约10%（参考）；若要达标，\
                今后每年需提高1.55个百分点。
                Treatment within the county stood at 66.90% in 2023, below the scheduled 68.29% (behind by 1.39 \
                percentage points); on the trend of the last three years, 67.74% is expected in 2025 and the \
                likelihood of reaching about 70% (give or take 0.43 percentage points) is about 10% (indicative); \
                reaching the goal now takes a rise of 1.55 percentage points a year.
                """);
    }

    @Test
    void missed_in_the_end() {
        COUNTY_RATE.tells(
                Plans.plan(new AboutRule(new BigDecimal("70")))
                        .to("2023")
                        .from("65.72")
                        .readings("2021", "66.10", "67.60", "69.20"),
                """
                县域内就诊率2023年为69.20%，\
                未实现70%左右（允许偏差0.43个百分点）的目标（差0.80个百分点）。
                Treatment within the county stood at 69.20% in 2023, missing the goal of about 70% (give or take \
                0.43 percentage points), short by 0.80 percentage points.
                """);
    }

    @Test
    void on_both_sides_and_past_it() {
        COUNTY_RATE.tells(
                Plans.plan(new AboutRule(new BigDecimal("70"), BigDecimal.ONE, true, null, null, false))
                        .from("65.72")
                        .readings("2021", "68.10", "73.60"),
                """
                县域内就诊率2022年为73.60%，\
                已越过70%左右（上下不超过1.00个百分点）的允许范围（超出2.60个百分点），\
                按近两年趋势2025年预计84.90%，达到70%左右的可能性低于5%（参考）；若要达标，\
                今后每年需降低1.20个百分点。
                Treatment within the county stood at 73.60% in 2022, past the range of about 70% (no further than \
                1.00 percentage points either way) by 2.60 percentage points; on the trend of the last two years, \
                84.90% is expected in 2025 and the likelihood of reaching about 70% is below 5% (indicative); \
                reaching the goal now takes a fall of 1.20 percentage points a year.
                """);
    }

    @Test
    void on_both_sides_without_a_baseline() {
        COUNTY_RATE.tells(
                Plans.plan(new AboutRule(new BigDecimal("25")))
                        .polarity(Polarity.NONE)
                        .readings("2021", "28.1", "27.3"),
                """
                县域内就诊率2022年为27.30%，偏离25%左右（上下不超过0.50个百分点）的目标2.30个百分点，\
                按近一年趋势2025年预计24.90%，达到25%左右的可能性约5%（参考）；若要达标，\
                今后每年需降低0.77个百分点；注：无基期数据故不作序时比较。
                Treatment within the county stood at 27.30% in 2022, 2.30 percentage points off the goal of about \
                25% (no further than 0.50 percentage points either way); on the trend of the last year, 24.90% is \
                expected in 2025 and the likelihood of reaching about 25% is about 5% (indicative); reaching the \
                goal now takes a fall of 0.77 percentage points a year; note: without a baseline there is no \
                schedule to compare with.
                """);
    }
}
