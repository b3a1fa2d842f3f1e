package org.indicatorwatch.assessment.explanation;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.assessment.method.Plans;
import org.indicatorwatch.catalogue.period.Frequency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indicatorwatch.assessment.explanation.Speaker.COUNTY_RATE;

/** What must be known of the figures. */
class ExplanationRemarksTest {

    @Test
    void no_figures_yet() {
        COUNTY_RATE.tells(
                Plans.level("≥ 65").from("50"),
                """
                县域内就诊率自2020年基期（50.00%）以来尚无数据，暂不能评估。
                Treatment within the county had no figures since the 2020 baseline of 50.00%, so nothing can be \
                assessed.
                """);
    }

    @Test
    void no_figures_and_no_baseline() {
        COUNTY_RATE.tells(
                Plans.level("≥ 65"),
                """
                县域内就诊率尚无数据，暂不能评估。
                Treatment within the county had no figures up to now, so nothing can be assessed.
                """);
    }

    @Test
    void a_first_quarter_is_not_judged_harshly() {
        COUNTY_RATE.tells(
                Plans.level("≥ 65").every(Frequency.QUARTERLY).from("60").readings("2021Q1", "59"),
                """
                县域内就诊率2021年第一季度为59.00%，低于序时目标60.25%（差1.25个百分点），\
                较2020年基期60.00%不升反降1.00个百分点，按2020年以来趋势2025年预计40.00%，\
                达到≥65%的可能性约20%（参考）；若要达标，今后每年需提高1.26个百分点；注：\
                基期后不足一年故暂从宽评为关注。
                Treatment within the county stood at 59.00% in Q1 2021, below the scheduled 60.25% (behind by 1.25 \
                percentage points), down instead of up by 1.00 percentage points from the 2020 baseline of 60.00%; \
                on the trend since 2020, 40.00% is expected in 2025 and the likelihood of reaching ≥65% is about \
                20% (indicative); reaching the goal now takes a rise of 1.26 percentage points a year; note: within \
                a year of the baseline nothing worse than watch is given.
                """);
    }

    @Test
    void overdue_figures() {
        COUNTY_RATE.tells(
                Plans.level("≥ 20").from("10").readings("2021", "12").asOf("2024-01-01"),
                """
                县域内就诊率2021年为12.00%，与序时目标12.00%持平，按近一年趋势2025年预计20.00%，\
                达到≥20%的可能性约50%（参考）；若要达标，今后每年需提高2.00个百分点；后续数据逾期未报，\
                以上情况截至2021年。
                Treatment within the county stood at 12.00% in 2021, level with the scheduled 12.00%; on the trend \
                of the last year, 20.00% is expected in 2025 and the likelihood of reaching ≥20% is about 50% \
                (indicative); reaching the goal now takes a rise of 2.00 percentage points a year; newer figures \
                are overdue, so this is as of 2021.
                """);
    }

    @Test
    void a_change_that_awaits_confirmation() {
        COUNTY_RATE.tells(
                Plans.level("≥ 65")
                        .every(Frequency.QUARTERLY)
                        .from("56.61")
                        .readings("2021Q1", "56.9", "57.3", "57.8", "62.0", "58.5", "59.0", "59.3", "59.8"),
                """
                县域内就诊率2022年第四季度为59.80%，低于序时目标59.97%（差0.17个百分点），\
                按近两年趋势2025年预计64.75%，达到≥65%的可能性约50%（参考）；若要达标，\
                今后每年需提高1.73个百分点；仅看本期为“序时推进”，尚待后续数据确认，暂仍评为“关注”。
                Treatment within the county stood at 59.80% in Q4 2022, below the scheduled 59.97% (behind by 0.17 \
                percentage points); on the trend of the last two years, 64.75% is expected in 2025 and the \
                likelihood of reaching ≥65% is about 50% (indicative); reaching the goal now takes a rise of 1.73 \
                percentage points a year; this figure alone says “on track”, which awaits confirmation, so that the \
                status stays at “watch”.
                """);
    }

    @Test
    void a_warning_that_awaits_confirmation_in_hold() {
        COUNTY_RATE.tells(
                Plans.level("≤ 4.00")
                        .unit("‰")
                        .every(Frequency.QUARTERLY)
                        .from("2.19")
                        .readings("2021Q1", "2.20", "2.20", "2.20", "2.20", "2.20", "2.20", "2.20", "3.30"),
                """
                县域内就诊率2022年第四季度为3.30‰，仍符合≤4‰的要求，但须关注，\
                距红线尚余0.70个千分点（余量已用61%），按近两年趋势2025年预计2.62‰，\
                下期守住红线的可能性高于95%、到2025年守住的可能性约85%（参考）；仅看本期为“关注”，\
                尚待后续数据确认，暂仍评为“达标保持”。
                Treatment within the county stood at 3.30‰ in Q4 2022, still keeping to ≤4‰ but to be watched, with \
                0.70 per mille points of headroom left (61% of it used); on the trend of the last two years, 2.62‰ \
                is expected in 2025 and the likelihood of holding the line is above 95% at the next reading and \
                about 85% in 2025 (indicative); this figure alone says “watch”, which awaits confirmation, so that \
                the status stays at “holding”.
                """);
    }

    @Test
    void what_only_the_caller_knows() {
        Plans plan = Plans.level("≥ 96").from("94.70").readings("2021", "95.4", "96.2");
        List<Flag> flags = List.of(Flag.PROVISIONAL, Flag.DERIVED, Flag.CAUSED_BY_REVISION);
        StoredResult result = Speaker.stored(plan.request(), plan.assess().withFlags(flags));
        assertThat(Explanation.of(result, COUNTY_RATE.chinese(), Locale.SIMPLIFIED_CHINESE))
                .endsWith("；注：数据尚待核实、数据由下级地区汇总推算、评估结果因历史数据修订而改变。");
        assertThat(Explanation.of(result, COUNTY_RATE.english(), Locale.ENGLISH))
                .endsWith("; note: the figure is not verified yet, the figure is derived from the regions below, "
                        + "the result changed because a past figure was revised.");
    }
}
