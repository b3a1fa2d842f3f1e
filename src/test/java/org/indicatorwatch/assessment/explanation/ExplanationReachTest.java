package org.indicatorwatch.assessment.explanation;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.method.Plans;
import org.indicatorwatch.catalogue.period.Frequency;

import static org.indicatorwatch.assessment.explanation.Speaker.COUNTY_RATE;

/** Goals to be reached, on the way and at the end. */
class ExplanationReachTest {

    @Test
    void behind_the_path() {
        COUNTY_RATE.tells(
                Plans.level("≥ 90").from("2021", "80.68").readings("2022", "81.60", "82.48", "81.20"),
                """
                县域内就诊率2024年为81.20%，低于序时目标87.67%（差6.47个百分点），\
                按近三年趋势2025年预计82.10%，达到≥90%的可能性低于5%（参考）；若要达标，\
                今后每年需提高8.80个百分点。
                Treatment within the county stood at 81.20% in 2024, below the scheduled 87.67% (behind by 6.47 \
                percentage points); on the trend of the last three years, 82.10% is expected in 2025 and the \
                likelihood of reaching ≥90% is below 5% (indicative); reaching the goal now takes a rise of 8.80 \
                percentage points a year.
                """);
    }

    @Test
    void ahead_of_the_path() {
        COUNTY_RATE.tells(
                Plans.level("≥ 26.54").from("21.54").readings("2021", "22.60", "24.00"),
                """
                县域内就诊率2022年为24.00%，高于序时目标23.54%（领先0.46个百分点），\
                按近两年趋势2025年预计27.63%，达到≥26.54%的可能性约65%（参考）；若要达标，\
                今后每年需提高0.85个百分点。
                Treatment within the county stood at 24.00% in 2022, above the scheduled 23.54% (ahead by 0.46 \
                percentage points); on the trend of the last two years, 27.63% is expected in 2025 and the \
                likelihood of reaching ≥26.54% is about 65% (indicative); reaching the goal now takes a rise of \
                0.85 percentage points a year.
                """);
    }

    @Test
    void on_the_path() {
        COUNTY_RATE.tells(
                Plans.level("≥ 20").from("10").readings("2021", "12"),
                """
                县域内就诊率2021年为12.00%，与序时目标12.00%持平，按近一年趋势2025年预计20.00%，\
                达到≥20%的可能性约50%（参考）；若要达标，今后每年需提高2.00个百分点。
                Treatment within the county stood at 12.00% in 2021, level with the scheduled 12.00%; on the trend \
                of the last year, 20.00% is expected in 2025 and the likelihood of reaching ≥20% is about 50% \
                (indicative); reaching the goal now takes a rise of 2.00 percentage points a year.
                """);
    }

    @Test
    void behind_a_compound_path() {
        COUNTY_RATE.tells(
                Plans.level("≥ 3.05").compound().from("2.20").readings("2021", "2.30", "2.42", "2.55"),
                """
                县域内就诊率2023年为2.55%，低于序时目标2.68%（差0.13个百分点），\
                按近三年趋势2025年预计2.78%，达到≥3.05%的可能性约15%（参考）；若要达标，\
                今后每年需提高0.25个百分点。
                Treatment within the county stood at 2.55% in 2023, below the scheduled 2.68% (behind by 0.13 \
                percentage points); on the trend of the last three years, 2.78% is expected in 2025 and the \
                likelihood of reaching ≥3.05% is about 15% (indicative); reaching the goal now takes a rise of 0.25 \
                percentage points a year.
                """);
    }

    @Test
    void behind_a_milestone() {
        COUNTY_RATE.tells(
                Plans.level("≥ 90").milestone("2022", "86").from("80").readings("2021", "82", "85.5"),
                """
                县域内就诊率2022年为85.50%，低于序时目标86.00%（差0.50个百分点），\
                按近两年趋势2025年预计93.50%，达到≥90%的可能性约75%（参考）；若要达标，\
                今后每年需提高1.50个百分点。
                Treatment within the county stood at 85.50% in 2022, below the scheduled 86.00% (behind by 0.50 \
                percentage points); on the trend of the last two years, 93.50% is expected in 2025 and the \
                likelihood of reaching ≥90% is about 75% (indicative); reaching the goal now takes a rise of 1.50 \
                percentage points a year.
                """);
    }

    @Test
    void a_path_from_zero_is_linear() {
        COUNTY_RATE.tells(
                Plans.level("≥ 95").compound().from("0").readings("2021", "15", "40"),
                """
                县域内就诊率2022年为40.00%，高于序时目标38.00%（领先2.00个百分点），\
                按近两年趋势2025年预计98.33%，达到≥95%的可能性约55%（参考）；若要达标，\
                今后每年需提高18.33个百分点。
                Treatment within the county stood at 40.00% in 2022, above the scheduled 38.00% (ahead by 2.00 \
                percentage points); on the trend of the last two years, 98.33% is expected in 2025 and the \
                likelihood of reaching ≥95% is about 55% (indicative); reaching the goal now takes a rise of 18.33 \
                percentage points a year.
                """);
    }

    @Test
    void above_the_path_where_less_is_better() {
        COUNTY_RATE.tells(
                Plans.level("≤ 20").from("30").readings("2021", "29", "28.2"),
                """
                县域内就诊率2022年为28.20%，高于序时目标26.00%（差2.20个百分点），\
                按近两年趋势2025年预计25.47%，降至≤20%的可能性约20%（参考）；若要达标，\
                今后每年需降低2.73个百分点。
                Treatment within the county stood at 28.20% in 2022, above the scheduled 26.00% (behind by 2.20 \
                percentage points); on the trend of the last two years, 25.47% is expected in 2025 and the \
                likelihood of coming down to ≤20% is about 20% (indicative); reaching the goal now takes a fall of \
                2.73 percentage points a year.
                """);
    }

    @Test
    void below_the_path_where_less_is_better() {
        COUNTY_RATE.tells(
                Plans.level("≤ 20").from("30").readings("2021", "27", "25"),
                """
                县域内就诊率2022年为25.00%，低于序时目标26.00%（领先1.00个百分点），\
                按近两年趋势2025年预计17.33%，降至≤20%的可能性约70%（参考）；若要达标，\
                今后每年需降低1.67个百分点。
                Treatment within the county stood at 25.00% in 2022, below the scheduled 26.00% (ahead by 1.00 \
                percentage points); on the trend of the last two years, 17.33% is expected in 2025 and the \
                likelihood of coming down to ≤20% is about 70% (indicative); reaching the goal now takes a fall of \
                1.67 percentage points a year.
                """);
    }

    @Test
    void moving_away() {
        COUNTY_RATE.tells(
                Plans.level("≥ 90").from("78.34").readings("2021", "78.0", "77.5"),
                """
                县域内就诊率2022年为77.50%，低于序时目标83.00%（差5.50个百分点），\
                较2020年基期78.34%不升反降0.84个百分点，按近两年趋势2025年预计76.27%，\
                达到≥90%的可能性约5%（参考）；若要达标，今后每年需提高4.17个百分点。
                Treatment within the county stood at 77.50% in 2022, below the scheduled 83.00% (behind by 5.50 \
                percentage points), down instead of up by 0.84 percentage points from the 2020 baseline of 78.34%; \
                on the trend of the last two years, 76.27% is expected in 2025 and the likelihood of reaching ≥90% \
                is about 5% (indicative); reaching the goal now takes a rise of 4.17 percentage points a year.
                """);
    }

    @Test
    void critical() {
        COUNTY_RATE.tells(
                Plans.level("≥ 90").from("78.34").readings("2021", "78.0", "77.5", "77.0"),
                """
                县域内就诊率2023年为77.00%，低于序时目标85.34%（差8.34个百分点），\
                较2020年基期78.34%不升反降1.34个百分点，按近三年趋势2025年预计76.13%，\
                达到≥90%的可能性低于5%（参考）；若要达标，今后每年需提高6.50个百分点。
                Treatment within the county stood at 77.00% in 2023, below the scheduled 85.34% (behind by 8.34 \
                percentage points), down instead of up by 1.34 percentage points from the 2020 baseline of 78.34%; \
                on the trend of the last three years, 76.13% is expected in 2025 and the likelihood of reaching \
                ≥90% is below 5% (indicative); reaching the goal now takes a rise of 6.50 percentage points a year.
                """);
    }

    @Test
    void moving_away_where_less_is_better() {
        COUNTY_RATE.tells(
                Plans.level("≤ 25").from("28").readings("2021", "28.4", "29.1"),
                """
                县域内就诊率2022年为29.10%，高于序时目标26.80%（差2.30个百分点），\
                较2020年基期28.00%不降反升1.10个百分点，按近两年趋势2025年预计30.70%，\
                降至≤25%的可能性低于5%（参考）；若要达标，今后每年需降低1.37个百分点。
                Treatment within the county stood at 29.10% in 2022, above the scheduled 26.80% (behind by 2.30 \
                percentage points), up instead of down by 1.10 percentage points from the 2020 baseline of 28.00%; \
                on the trend of the last two years, 30.70% is expected in 2025 and the likelihood of coming down to \
                ≤25% is below 5% (indicative); reaching the goal now takes a fall of 1.37 percentage points a year.
                """);
    }

    @Test
    void achieved_before_the_end() {
        COUNTY_RATE.tells(
                Plans.level("≥ 96").from("94.70").readings("2021", "95.4", "96.2"),
                """
                县域内就诊率2022年为96.20%，已实现≥96%的目标，按近两年趋势2025年预计98.43%，\
                届时保持达标的可能性高于95%（参考）。
                Treatment within the county stood at 96.20% in 2022, already meeting the goal of ≥96%; on the trend \
                of the last two years, 98.43% is expected in 2025 and the likelihood of still meeting it then is \
                above 95% (indicative).
                """);
    }

    @Test
    void achieved_but_fragile() {
        COUNTY_RATE.tells(
                Plans.level("≥ 60").from("50").readings("2021", "67", "64", "61.5", "60.1"),
                """
                县域内就诊率2024年为60.10%，虽已实现≥60%的目标，但尚不稳固，\
                按近四年趋势2025年预计58.04%，届时保持达标的可能性约40%（参考）。
                Treatment within the county stood at 60.10% in 2024, meeting the goal of ≥60%, though not securely; \
                on the trend of the last four years, 58.04% is expected in 2025 and the likelihood of still meeting \
                it then is about 40% (indicative).
                """);
    }

    @Test
    void a_strict_goal_is_missed_by_nothing() {
        COUNTY_RATE.tells(
                Plans.level("> 65").from("56.61").readings("2021", "58.3", "60.1", "61.7", "63.4", "65.0"),
                """
                县域内就诊率2025年为65.00%，未实现>65%的目标。
                Treatment within the county stood at 65.00% in 2025, missing the goal of >65%.
                """);
    }

    @Test
    void missed_in_the_end() {
        COUNTY_RATE.tells(
                Plans.level("≤ 20").from("26").readings("2021", "24.1", "22.1", "21.1", "20.9", "20.5"),
                """
                县域内就诊率2025年为20.50%，未实现≤20%的目标（差0.50个百分点）。
                Treatment within the county stood at 20.50% in 2025, missing the goal of ≤20%, short by 0.50 \
                percentage points.
                """);
    }

    @Test
    void achieved_in_the_end() {
        COUNTY_RATE.tells(
                Plans.level("≥ 65").from("56.61").readings("2021", "58.3", "60.1", "61.7", "63.4", "66.0"),
                """
                县域内就诊率2025年为66.00%，实现≥65%的目标（好于目标1.00个百分点）。
                Treatment within the county stood at 66.00% in 2025, meeting the goal of ≥65%, better by 1.00 \
                percentage points.
                """);
    }

    @Test
    void a_strict_goal_that_the_baseline_equals() {
        COUNTY_RATE.tells(
                Plans.level("> 50").from("50").readings("2021", "50.0"),
                """
                县域内就诊率2021年为50.00%，尚未达到>50%的目标，按近一年趋势2025年预计50.00%，\
                达到>50%的可能性约50%（参考）。
                Treatment within the county stood at 50.00% in 2021, not yet meeting the goal of >50%; on the trend \
                of the last year, 50.00% is expected in 2025 and the likelihood of reaching >50% is about 50% \
                (indicative).
                """);
    }

    @Test
    void a_single_reading() {
        COUNTY_RATE.tells(
                Plans.level("≥ 3").from("2.51").readings("2021", "2.60"),
                """
                县域内就诊率2021年为2.60%，低于序时目标2.61%（差0.01个百分点），\
                按近一年趋势2025年预计2.96%，达到≥3%的可能性约50%（参考）；若要达标，\
                今后每年需提高0.10个百分点。
                Treatment within the county stood at 2.60% in 2021, below the scheduled 2.61% (behind by 0.01 \
                percentage points); on the trend of the last year, 2.96% is expected in 2025 and the likelihood of \
                reaching ≥3% is about 50% (indicative); reaching the goal now takes a rise of 0.10 percentage \
                points a year.
                """);
    }

    @Test
    void without_a_baseline() {
        COUNTY_RATE.tells(
                Plans.level("≥ 65").readings("2023", "61.2", "62.3"),
                """
                县域内就诊率2024年为62.30%，距≥65%的目标还差2.70个百分点，\
                按近一年趋势2025年预计63.40%，达到≥65%的可能性约40%（参考）；若要达标，\
                今后每年需提高2.70个百分点；注：无基期数据故不作序时比较。
                Treatment within the county stood at 62.30% in 2024, 2.70 percentage points short of the goal of \
                ≥65%; on the trend of the last year, 63.40% is expected in 2025 and the likelihood of reaching ≥65% \
                is about 40% (indicative); reaching the goal now takes a rise of 2.70 percentage points a year; \
                note: without a baseline there is no schedule to compare with.
                """);
    }

    @Test
    void without_a_baseline_and_one_reading() {
        COUNTY_RATE.tells(
                Plans.level("≤ 65").readings("2023", "71.2"),
                """
                县域内就诊率2023年为71.20%，距≤65%的目标还差6.20个百分点，\
                按现有水平2025年预计71.20%，降至≤65%的可能性约20%（参考）；若要达标，\
                今后每年需降低3.10个百分点；注：无基期数据故不作序时比较。
                Treatment within the county stood at 71.20% in 2023, 6.20 percentage points short of the goal of \
                ≤65%; at the present level, 71.20% is expected in 2025 and the likelihood of coming down to ≤65% is \
                about 20% (indicative); reaching the goal now takes a fall of 3.10 percentage points a year; note: \
                without a baseline there is no schedule to compare with.
                """);
    }

    @Test
    void without_a_baseline_and_met() {
        COUNTY_RATE.tells(
                Plans.level("≥ 65").readings("2022", "66", "67.5"),
                """
                县域内就诊率2023年为67.50%，已实现≥65%的目标，按近一年趋势2025年预计70.50%，\
                届时保持达标的可能性约70%（参考）；注：无基期数据故不作序时比较。
                Treatment within the county stood at 67.50% in 2023, already meeting the goal of ≥65%; on the trend \
                of the last year, 70.50% is expected in 2025 and the likelihood of still meeting it then is about \
                70% (indicative); note: without a baseline there is no schedule to compare with.
                """);
    }

    @Test
    void less_than_a_year_left() {
        COUNTY_RATE.tells(
                Plans.level("≥ 65").every(Frequency.MONTHLY).from("60").readings("202508", "63.0", "63.2"),
                """
                县域内就诊率2025年9月为63.20%，低于序时目标64.75%（差1.55个百分点），\
                按2020年以来趋势2025年预计63.29%，达到≥65%的可能性约5%（参考）；若要达标，\
                到2025年还需提高1.80个百分点；仅看本期为“滞后”，尚待后续数据确认，暂仍评为“关注”。
                Treatment within the county stood at 63.20% in September 2025, below the scheduled 64.75% (behind \
                by 1.55 percentage points); on the trend since 2020, 63.29% is expected in 2025 and the likelihood \
                of reaching ≥65% is about 5% (indicative); reaching the goal takes a rise of 1.80 percentage points \
                by 2025; this figure alone says “off track”, which awaits confirmation, so that the status stays at \
                “watch”.
                """);
    }
}
