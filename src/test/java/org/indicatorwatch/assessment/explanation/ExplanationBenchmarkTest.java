package org.indicatorwatch.assessment.explanation;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.method.Plans;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.rule.BenchmarkOperator;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.Polarity;

import static org.indicatorwatch.assessment.explanation.Speaker.COUNTY_RATE;

/** Another region as the goal. */
class ExplanationBenchmarkTest {

    private static Plans against(BenchmarkOperator operator, String baseline, String... readings) {
        return Plans.plan(new BenchmarkRule(operator, "350000"))
                .from(baseline)
                .readings("2021", readings)
                .reference("350000", Frequency.ANNUAL, "2020", "91.00", "91.50", "91.80", "92.00");
    }

    private static Plans near(String... readings) {
        return Plans.plan(new BenchmarkRule(BenchmarkOperator.NEAR, "EAST"))
                .unit("元")
                .decimals(0)
                .from("800")
                .readings("2021", readings)
                .reference("EAST", Frequency.ANNUAL, "2020", "900", "940", "980");
    }

    @Test
    void catching_up() {
        COUNTY_RATE.tells(
                against(BenchmarkOperator.AT_LEAST, "90.15", "90.80", "91.38", "91.70"),
                """
                县域内就诊率2023年为91.70%，低于福建省平均水平92.00%（相差0.30个百分点），\
                差距小于序时允许的0.34个百分点，按近三年趋势2025年预计较其高0.11个百分点，\
                届时不低于福建省平均水平的可能性约65%（参考）；若要达标，今后每年需将差距缩小0.15个百分点。
                Treatment within the county stood at 91.70% in 2023, 0.30 percentage points below the average of \
                Fujian (92.00%), within the distance of 0.34 percentage points that the schedule allows; on the \
                trend of the last three years, a level 0.11 percentage points above it is expected in 2025 and the \
                likelihood of being no lower than the average of Fujian is about 65% (indicative); reaching the \
                goal now takes closing the distance by 0.15 percentage points a year.
                """);
    }

    @Test
    void falling_back() {
        COUNTY_RATE.tells(
                against(BenchmarkOperator.AT_LEAST, "90.15", "90.80", "91.00", "91.00"),
                """
                县域内就诊率2023年为91.00%，低于福建省平均水平92.00%（相差1.00个百分点），\
                差距大于序时允许的0.34个百分点，较2020年基期差距扩大0.15个百分点，\
                按近三年趋势2025年预计较其低1.03个百分点，届时不低于福建省平均水平的可能性低于5%（参考）；\
                若要达标，今后每年需将差距缩小0.50个百分点。
                Treatment within the county stood at 91.00% in 2023, 1.00 percentage points below the average of \
                Fujian (92.00%), more than the distance of 0.34 percentage points that the schedule allows, a \
                distance 0.15 percentage points wider than at the 2020 baseline; on the trend of the last three \
                years, a level 1.03 percentage points below it is expected in 2025 and the likelihood of being no \
                lower than the average of Fujian is below 5% (indicative); reaching the goal now takes closing the \
                distance by 0.50 percentage points a year.
                """);
    }

    @Test
    void ahead_of_it_before_the_end() {
        COUNTY_RATE.tells(
                against(BenchmarkOperator.AT_LEAST, "90.15", "90.80", "91.60", "92.40"),
                """
                县域内就诊率2023年为92.40%，高于福建省平均水平92.00%（相差0.40个百分点），\
                已实现不低于福建省平均水平的目标，按近三年趋势2025年预计较其高1.15个百分点，\
                届时保持达标的可能性高于95%（参考）。
                Treatment within the county stood at 92.40% in 2023, 0.40 percentage points above the average of \
                Fujian (92.00%), already meeting the goal of at least the average of Fujian; on the trend of the \
                last three years, a level 1.15 percentage points above it is expected in 2025 and the likelihood of \
                still meeting it then is above 95% (indicative).
                """);
    }

    @Test
    void holding_the_lead() {
        COUNTY_RATE.tells(
                against(BenchmarkOperator.AT_LEAST, "92.00", "92.50", "93.00", "93.40"),
                """
                县域内就诊率2023年为93.40%，高于福建省平均水平92.00%（相差1.40个百分点），\
                符合不低于福建省平均水平的要求，保持达标，距红线尚余1.40个百分点（余量未减），\
                按近三年趋势2025年预计较其高1.64个百分点，守住红线的可能性高于95%（参考）。
                Treatment within the county stood at 93.40% in 2023, 1.40 percentage points above the average of \
                Fujian (92.00%), keeping to at least the average of Fujian, with 1.40 percentage points of headroom \
                left (none of it used); on the trend of the last three years, a level 1.64 percentage points above \
                it is expected in 2025 and the likelihood of holding the line is above 95% (indicative).
                """);
    }

    @Test
    void a_shrinking_lead() {
        COUNTY_RATE.tells(
                against(BenchmarkOperator.AT_LEAST, "92.00", "92.50", "92.40"),
                """
                县域内就诊率2022年为92.40%，高于福建省平均水平91.80%（相差0.60个百分点），\
                仍符合不低于福建省平均水平的要求，但须关注，距红线尚余0.60个百分点（余量已用22%），\
                按近两年趋势2025年预计较其高0.07个百分点，下期守住红线的可能性约85%、\
                到2025年守住的可能性约55%（参考）。
                Treatment within the county stood at 92.40% in 2022, 0.60 percentage points above the average of \
                Fujian (91.80%), still keeping to at least the average of Fujian but to be watched, with 0.60 \
                percentage points of headroom left (22% of it used); on the trend of the last two years, a level \
                0.07 percentage points above it is expected in 2025 and the likelihood of holding the line is about \
                85% at the next reading and about 55% in 2025 (indicative).
                """);
    }

    @Test
    void a_lost_lead() {
        COUNTY_RATE.tells(
                against(BenchmarkOperator.AT_LEAST, "92.00", "92.50", "91.40"),
                """
                县域内就诊率2022年为91.40%，低于福建省平均水平91.80%（相差0.40个百分点），\
                已突破不低于福建省平均水平的红线，按近两年趋势2025年预计较其低2.27个百分点，\
                回到红线以内的可能性约15%（参考）。
                Treatment within the county stood at 91.40% in 2022, 0.40 percentage points below the average of \
                Fujian (91.80%), past the red line of at least the average of Fujian; on the trend of the last two \
                years, a level 2.27 percentage points below it is expected in 2025 and the likelihood of coming \
                back within the line is about 15% (indicative).
                """);
    }

    @Test
    void less_than_it_in_the_end() {
        COUNTY_RATE.tells(
                against(BenchmarkOperator.LESS_THAN, "93.00", "92.50", "91.40").to("2022"),
                """
                县域内就诊率2022年为91.40%，低于福建省平均水平91.80%（相差0.40个百分点），\
                实现低于福建省平均水平的目标。
                Treatment within the county stood at 91.40% in 2022, 0.40 percentage points below the average of \
                Fujian (91.80%), meeting the goal of less than the average of Fujian.
                """);
    }

    @Test
    void no_figure_of_the_reference() {
        COUNTY_RATE.tells(
                Plans.plan(new BenchmarkRule(BenchmarkOperator.AT_LEAST, "350000"))
                        .from("90")
                        .readings("2023", "92.5")
                        .reference("350000", Frequency.ANNUAL, "2020", "91.00"),
                """
                县域内就诊率2023年为92.50%，但福建省同期数据缺失，暂不能评估。
                Treatment within the county stood at 92.50% in 2023, but Fujian has no comparable figure, so \
                nothing can be assessed.
                """);
    }

    @Test
    void a_figure_carried_forward() {
        COUNTY_RATE.tells(
                Plans.plan(new BenchmarkRule(BenchmarkOperator.AT_LEAST, "350000"))
                        .from("90")
                        .readings("2021", "90.5", "91")
                        .reference("350000", Frequency.ANNUAL, "2020", "91.00", "91.50"),
                """
                县域内就诊率2022年为91.00%，低于福建省平均水平91.50%（相差0.50个百分点），\
                差距小于序时允许的0.60个百分点，按近两年趋势2025年预计较其高0.17个百分点，\
                届时不低于福建省平均水平的可能性约60%（参考）；若要达标，今后每年需将差距缩小0.17个百分点；注：\
                福建省数据沿用上期。
                Treatment within the county stood at 91.00% in 2022, 0.50 percentage points below the average of \
                Fujian (91.50%), within the distance of 0.60 percentage points that the schedule allows; on the \
                trend of the last two years, a level 0.17 percentage points above it is expected in 2025 and the \
                likelihood of being no lower than the average of Fujian is about 60% (indicative); reaching the \
                goal now takes closing the distance by 0.17 percentage points a year; note: the last figure of \
                Fujian was carried forward.
                """);
    }

    @Test
    void without_a_baseline() {
        COUNTY_RATE.tells(
                Plans.plan(new BenchmarkRule(BenchmarkOperator.AT_MOST, "350000"))
                        .readings("2021", "90.5", "91")
                        .reference("350000", Frequency.ANNUAL, "2020", "91.00", "91.5", "90"),
                """
                县域内就诊率2022年为91.00%，高于福建省平均水平90.00%（相差1.00个百分点），\
                按近一年趋势2025年预计较其高7.00个百分点，届时不高于福建省平均水平的可能性约35%（参考）；\
                若要达标，今后每年需将差距缩小0.33个百分点；注：无基期数据故不作序时比较。
                Treatment within the county stood at 91.00% in 2022, 1.00 percentage points above the average of \
                Fujian (90.00%); on the trend of the last year, a level 7.00 percentage points above it is expected \
                in 2025 and the likelihood of being no higher than the average of Fujian is about 35% (indicative); \
                reaching the goal now takes closing the distance by 0.33 percentage points a year; note: without a \
                baseline there is no schedule to compare with.
                """);
    }

    @Test
    void not_yet_near() {
        COUNTY_RATE.tells(
                near("830", "860"),
                """
                县域内就诊率2022年为860元，低于华东区平均水平的95%即931元（相差71元），\
                差距大于序时允许的33元，较2020年基期差距扩大16元，按近两年趋势2025年预计较其低95元，\
                届时接近华东区平均水平的可能性低于5%（参考）；若要达标，今后每年需将差距缩小23.7元。
                Treatment within the county stood at 860 yuan in 2022, 71 yuan below 95% of the average of East \
                China (931 yuan), more than the distance of 33 yuan that the schedule allows, a distance 16 yuan \
                wider than at the 2020 baseline; on the trend of the last two years, a level 95 yuan below it is \
                expected in 2025 and the likelihood of being near the average of East China is below 5% \
                (indicative); reaching the goal now takes closing the distance by 23.7 yuan a year.
                """);
    }

    @Test
    void near_in_the_end() {
        COUNTY_RATE.tells(
                near("830", "960").to("2022"),
                """
                县域内就诊率2022年为960元，高于华东区平均水平的95%即931元（相差29元），\
                实现接近华东区平均水平（相差5%以内）的目标。
                Treatment within the county stood at 960 yuan in 2022, 29 yuan above 95% of the average of East \
                China (931 yuan), meeting the goal of near the average of East China (within 5%).
                """);
    }

    @Test
    void near_where_no_direction_is_good() {
        COUNTY_RATE.tells(
                near("840", "890").polarity(Polarity.NONE),
                """
                县域内就诊率2022年为890元，低于华东区平均水平980元（相差90元），差距大于序时允许的60元，\
                按近两年趋势2025年预计较其低77元，届时接近华东区平均水平的可能性约25%（参考）；若要达标，\
                今后每年需将差距缩小30元。
                Treatment within the county stood at 890 yuan in 2022, 90 yuan below the average of East China (980 \
                yuan), more than the distance of 60 yuan that the schedule allows; on the trend of the last two \
                years, a level 77 yuan below it is expected in 2025 and the likelihood of being near the average of \
                East China is about 25% (indicative); reaching the goal now takes closing the distance by 30 yuan a \
                year.
                """);
    }
}
