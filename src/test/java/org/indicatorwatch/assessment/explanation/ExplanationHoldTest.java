package org.indicatorwatch.assessment.explanation;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.method.Plans;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.Polarity;

import static org.indicatorwatch.assessment.explanation.Speaker.INFANT_MORTALITY;

/** Lines that the baseline keeps already; they are never behind. */
class ExplanationHoldTest {

    @Test
    void holding() {
        INFANT_MORTALITY.tells(
                Plans.level("≤ 4.00").unit("‰").from("2.19").readings("2021", "2.30", "2.10", "2.25"),
                """
                婴儿死亡率2023年为2.25‰，符合≤4‰的要求，保持达标，距红线尚余1.75个千分点（余量已用3%），\
                按近三年趋势2025年预计2.20‰，守住红线的可能性高于95%（参考）。
                Infant mortality stood at 2.25‰ in 2023, keeping to ≤4‰, with 1.75 per mille points of headroom \
                left (3% of it used); on the trend of the last three years, 2.20‰ is expected in 2025 and the \
                likelihood of holding the line is above 95% (indicative).
                """);
    }

    @Test
    void better_than_at_the_start() {
        INFANT_MORTALITY.tells(
                Plans.level("≤ 4.00").unit("‰").from("2.19").readings("2021", "2.10", "2.05"),
                """
                婴儿死亡率2022年为2.05‰，符合≤4‰的要求，保持达标，距红线尚余1.95个千分点（余量未减），\
                按近两年趋势2025年预计1.83‰，下期守住红线的可能性高于95%、\
                到2025年守住的可能性约95%（参考）。
                Infant mortality stood at 2.05‰ in 2022, keeping to ≤4‰, with 1.95 per mille points of headroom \
                left (none of it used); on the trend of the last two years, 1.83‰ is expected in 2025 and the \
                likelihood of holding the line is above 95% at the next reading and about 95% in 2025 (indicative).
                """);
    }

    @Test
    void to_be_watched() {
        INFANT_MORTALITY.tells(
                Plans.level("≤ 4.00").unit("‰").from("2.19").readings("2021", "2.40", "2.75", "3.10"),
                """
                婴儿死亡率2023年为3.10‰，仍符合≤4‰的要求，但须关注，\
                距红线尚余0.90个千分点（余量已用50%），按近三年趋势2025年预计3.69‰，\
                下期守住红线的可能性约95%、到2025年守住的可能性约75%（参考）。
                Infant mortality stood at 3.10‰ in 2023, still keeping to ≤4‰ but to be watched, with 0.90 per \
                mille points of headroom left (50% of it used); on the trend of the last three years, 3.69‰ is \
                expected in 2025 and the likelihood of holding the line is about 95% at the next reading and about \
                75% in 2025 (indicative).
                """);
    }

    @Test
    void near_the_red_line() {
        INFANT_MORTALITY.tells(
                Plans.level("≤ 4.00").unit("‰").from("2.19").readings("2021", "2.40", "3.10", "3.90"),
                """
                婴儿死亡率2023年为3.90‰，仍符合≤4‰的要求，但已逼近红线，\
                距红线尚余0.10个千分点（余量已用94%），按近三年趋势2025年预计4.94‰，\
                下期守住红线的可能性约25%、到2025年守住的可能性约10%（参考）。
                Infant mortality stood at 3.90‰ in 2023, still keeping to ≤4‰ but near the red line, with 0.10 per \
                mille points of headroom left (94% of it used); on the trend of the last three years, 4.94‰ is \
                expected in 2025 and the likelihood of holding the line is about 25% at the next reading and about \
                10% in 2025 (indicative).
                """);
    }

    @Test
    void past_the_red_line() {
        INFANT_MORTALITY.tells(
                Plans.level("≤ 4.00").unit("‰").from("2.19").readings("2021", "2.90", "3.60", "4.20"),
                """
                婴儿死亡率2023年为4.20‰，已突破≤4‰的红线（相差0.20个千分点），\
                按近三年趋势2025年预计5.58‰，回到红线以内的可能性低于5%（参考）。
                Infant mortality stood at 4.20‰ in 2023, past the red line of ≤4‰, off by 0.20 per mille points; on \
                the trend of the last three years, 5.58‰ is expected in 2025 and the likelihood of coming back \
                within the line is below 5% (indicative).
                """);
    }

    @Test
    void a_strict_line_that_is_touched() {
        INFANT_MORTALITY.tells(
                Plans.level("< 12.00").unit("1/10万").from("8.11").readings("2021", "9.50", "12.00"),
                """
                婴儿死亡率2022年为12.00/10万，已突破<12/10万的红线，\
                按近两年趋势2025年预计17.65/10万，回到红线以内的可能性约5%（参考）。
                Infant mortality stood at 12.00 per 100,000 in 2022, past the red line of <12 per 100,000; on the \
                trend of the last two years, 17.65 per 100,000 is expected in 2025 and the likelihood of coming \
                back within the line is about 5% (indicative).
                """);
    }

    @Test
    void a_handful_of_cases() {
        INFANT_MORTALITY.tells(
                Plans.level("< 12.00")
                        .unit("1/10万")
                        .from("8.11")
                        .readings("2021", "9.50")
                        .reading("2022", "13.00", "3"),
                """
                婴儿死亡率2022年为13.00/10万，已突破<12/10万的红线（相差1.00/10万），但例数很少，\
                可能出于偶然，暂列关注，按近两年趋势2025年预计19.98/10万，\
                回到红线以内的可能性约5%（参考）。
                Infant mortality stood at 13.00 per 100,000 in 2022, past the red line of <12 per 100,000, off by \
                1.00 per 100,000, though by so few cases that it may be chance, hence only watched; on the trend of \
                the last two years, 19.98 per 100,000 is expected in 2025 and the likelihood of coming back within \
                the line is about 5% (indicative).
                """);
    }

    @Test
    void at_the_natural_limit() {
        INFANT_MORTALITY.tells(
                Plans.level("≥ 100").range("0", "100").from("100").readings("2021", "100", "100"),
                """
                婴儿死亡率2022年为100.00%，符合≥100%的要求，保持达标。
                Infant mortality stood at 100.00% in 2022, keeping to ≥100%.
                """);
    }

    @Test
    void held_to_the_end() {
        INFANT_MORTALITY.tells(
                Plans.level("≤ 4.00").unit("‰").to("2023").from("2.19").readings("2021", "2.30", "2.10", "2.25"),
                """
                婴儿死亡率2023年为2.25‰，实现≤4‰的目标（好于目标1.75个千分点）。
                Infant mortality stood at 2.25‰ in 2023, meeting the goal of ≤4‰, better by 1.75 per mille points.
                """);
    }

    @Test
    void lost_in_the_end() {
        INFANT_MORTALITY.tells(
                Plans.level("≤ 4.00").unit("‰").to("2023").from("2.19").readings("2021", "2.30", "3.10", "4.25"),
                """
                婴儿死亡率2023年为4.25‰，未实现≤4‰的目标（差0.25个千分点）。
                Infant mortality stood at 4.25‰ in 2023, missing the goal of ≤4‰, short by 0.25 per mille points.
                """);
    }

    @Test
    void about_a_value_on_one_side() {
        INFANT_MORTALITY.tells(
                Plans.plan(new AboutRule(new BigDecimal("4")))
                        .unit("‰")
                        .polarity(Polarity.LOWER)
                        .from("4")
                        .readings("2021", "4.02"),
                """
                婴儿死亡率2021年为4.02‰，仍符合4‰左右（允许偏差0.08个千分点）的要求，但已逼近红线，\
                距红线尚余0.06个千分点（余量已用25%），按近一年趋势2025年预计4.10‰，\
                下期守住红线的可能性约55%、到2025年守住的可能性约50%（参考）。
                Infant mortality stood at 4.02‰ in 2021, still keeping to about 4‰ (give or take 0.08 per mille \
                points) but near the red line, with 0.06 per mille points of headroom left (25% of it used); on the \
                trend of the last year, 4.10‰ is expected in 2025 and the likelihood of holding the line is about \
                55% at the next reading and about 50% in 2025 (indicative).
                """);
    }

    @Test
    void about_a_value_on_both_sides() {
        INFANT_MORTALITY.tells(
                Plans.plan(new AboutRule(new BigDecimal("25"), BigDecimal.ONE, true, null, null, false))
                        .from("25.1")
                        .readings("2021", "25.10", "25.60"),
                """
                婴儿死亡率2022年为25.60%，仍符合25%左右（上下不超过1.00个百分点）的要求，但已逼近红线，\
                距红线尚余0.40个百分点（余量已用50%），按近两年趋势2025年预计26.27%，\
                下期守住红线的可能性约75%、到2025年守住的可能性约30%（参考）。
                Infant mortality stood at 25.60% in 2022, still keeping to about 25% (no further than 1.00 \
                percentage points either way) but near the red line, with 0.40 percentage points of headroom left \
                (50% of it used); on the trend of the last two years, 26.27% is expected in 2025 and the likelihood \
                of holding the line is about 75% at the next reading and about 30% in 2025 (indicative).
                """);
    }
}
