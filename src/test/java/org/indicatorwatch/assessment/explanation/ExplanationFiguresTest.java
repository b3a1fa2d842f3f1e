package org.indicatorwatch.assessment.explanation;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.method.Plans;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Frequency;

import static org.indicatorwatch.assessment.explanation.Speaker.COUNTY_RATE;

/** Units, periods, the year to date, and names. */
class ExplanationFiguresTest {

    @Test
    void per_hundred_thousand() {
        COUNTY_RATE.tells(
                Plans.level("≤ 9").unit("1/10万").from("12").readings("2021", "11.8", "11.1"),
                """
                县域内就诊率2022年为11.10/10万，高于序时目标10.80/10万（差0.30/10万），\
                按近两年趋势2025年预计9.83/10万，降至≤9/10万的可能性约30%（参考）；若要达标，\
                今后每年需降低0.70/10万。
                Treatment within the county stood at 11.10 per 100,000 in 2022, above the scheduled 10.80 per \
                100,000 (behind by 0.30 per 100,000); on the trend of the last two years, 9.83 per 100,000 is \
                expected in 2025 and the likelihood of coming down to ≤9 per 100,000 is about 30% (indicative); \
                reaching the goal now takes a fall of 0.70 per 100,000 a year.
                """);
    }

    @Test
    void counts_have_no_decimals() {
        COUNTY_RATE.tells(
                Plans.level("≥ 500")
                        .unit("个")
                        .decimals(0)
                        .measure(Measure.STOCK)
                        .from("300")
                        .readings("2021", "320", "343"),
                """
                县域内就诊率2022年为343个，低于序时目标380个（差37个），按近两年趋势2025年预计407个，\
                达到≥500个的可能性约20%（参考）；若要达标，今后每年需增加52.3个。
                Treatment within the county stood at 343 in 2022, below the scheduled 380 (behind by 37); on the \
                trend of the last two years, 407 is expected in 2025 and the likelihood of reaching ≥500 is about \
                20% (indicative); reaching the goal now takes a rise of 52.3 a year.
                """);
    }

    @Test
    void money() {
        COUNTY_RATE.tells(
                Plans.level("≤ 20").unit("元").measure(Measure.FLOW).from("30").readings("2021", "29", "28.2"),
                """
                县域内就诊率2022年为28.20元，高于序时目标26.00元（差2.20元），\
                按近两年趋势2025年预计25.47元，降至≤20元的可能性约20%（参考）；若要达标，\
                今后每年需减少2.73元。
                Treatment within the county stood at 28.20 yuan in 2022, above the scheduled 26.00 yuan (behind by \
                2.20 yuan); on the trend of the last two years, 25.47 yuan is expected in 2025 and the likelihood \
                of coming down to ≤20 yuan is about 20% (indicative); reaching the goal now takes a fall of 2.73 \
                yuan a year.
                """);
    }

    @Test
    void years_of_life() {
        COUNTY_RATE.tells(
                Plans.level("≥ 80").unit("岁").from("78.8").readings("2021", "79.0", "79.3"),
                """
                县域内就诊率2022年为79.30岁，高于序时目标79.28岁（领先0.02岁），\
                按近两年趋势2025年预计80.03岁，达到≥80岁的可能性约50%（参考）；若要达标，\
                今后每年需提高0.23岁。
                Treatment within the county stood at 79.30 years in 2022, above the scheduled 79.28 years (ahead by \
                0.02 years); on the trend of the last two years, 80.03 years is expected in 2025 and the likelihood \
                of reaching ≥80 years is about 50% (indicative); reaching the goal now takes a rise of 0.23 years a \
                year.
                """);
    }

    @Test
    void people() {
        COUNTY_RATE.tells(
                Plans.level("≥ 3.3")
                        .unit("万人")
                        .measure(Measure.STOCK)
                        .from("2.9")
                        .readings("2021", "3.0", "3.08"),
                """
                县域内就诊率2022年为3.08万人，高于序时目标3.06万人（领先0.02万人），\
                按近两年趋势2025年预计3.35万人，达到≥3.3万人的可能性约60%（参考）；若要达标，\
                今后每年需增加0.07万人。
                Treatment within the county stood at 3.08 × 10,000 people in 2022, above the scheduled 3.06 × \
                10,000 people (ahead by 0.02 × 10,000 people); on the trend of the last two years, 3.35 × 10,000 \
                people is expected in 2025 and the likelihood of reaching ≥3.3 × 10,000 people is about 60% \
                (indicative); reaching the goal now takes a rise of 0.07 × 10,000 people a year.
                """);
    }

    @Test
    void a_ratio() {
        COUNTY_RATE.tells(
                Plans.level("≥ 2").unit("比值").from("1.6").readings("2021", "1.66", "1.75"),
                """
                县域内就诊率2022年为1.75，低于序时目标1.76（差0.01），按近两年趋势2025年预计1.97，\
                达到≥2的可能性约45%（参考）；若要达标，今后每年需提高0.08。
                Treatment within the county stood at 1.75 in 2022, below the scheduled 1.76 (behind by 0.01); on \
                the trend of the last two years, 1.97 is expected in 2025 and the likelihood of reaching ≥2 is \
                about 45% (indicative); reaching the goal now takes a rise of 0.08 a year.
                """);
    }

    @Test
    void a_unit_of_its_own() {
        COUNTY_RATE.tells(
                Plans.level("≥ 40").unit("千瓦时").from("30").readings("2021", "33"),
                """
                县域内就诊率2021年为33.00千瓦时，高于序时目标32.00千瓦时（领先1.00千瓦时），\
                按近一年趋势2025年预计45.00千瓦时，达到≥40千瓦时的可能性约65%（参考）；若要达标，\
                今后每年需提高1.75千瓦时。
                Treatment within the county stood at 33.00 千瓦时 in 2021, above the scheduled 32.00 千瓦时 (ahead by \
                1.00 千瓦时); on the trend of the last year, 45.00 千瓦时 is expected in 2025 and the likelihood of \
                reaching ≥40 千瓦时 is about 65% (indicative); reaching the goal now takes a rise of 1.75 千瓦时 a year.
                """);
    }

    @Test
    void a_unit_in_letters() {
        COUNTY_RATE.tells(
                Plans.level("≥ 40").unit("km").from("30").readings("2021", "33"),
                """
                县域内就诊率2021年为33.00 km，高于序时目标32.00 km（领先1.00 km），\
                按近一年趋势2025年预计45.00 km，达到≥40 km的可能性约65%（参考）；若要达标，\
                今后每年需提高1.75 km。
                Treatment within the county stood at 33.00 km in 2021, above the scheduled 32.00 km (ahead by 1.00 \
                km); on the trend of the last year, 45.00 km is expected in 2025 and the likelihood of reaching ≥40 \
                km is about 65% (indicative); reaching the goal now takes a rise of 1.75 km a year.
                """);
    }

    @Test
    void half_years() {
        COUNTY_RATE.tells(
                Plans.level("≥ 70").every(Frequency.SEMIANNUAL).from("60").readings("2021S1", "61", "62", "62.5"),
                """
                县域内就诊率2022年上半年为62.50%，低于序时目标63.00%（差0.50个百分点），\
                按2020年以来趋势2025年预计68.60%，达到≥70%的可能性约40%（参考）；若要达标，\
                今后每年需提高2.14个百分点。
                Treatment within the county stood at 62.50% in the first half of 2022, below the scheduled 63.00% \
                (behind by 0.50 percentage points); on the trend since 2020, 68.60% is expected in 2025 and the \
                likelihood of reaching ≥70% is about 40% (indicative); reaching the goal now takes a rise of 2.14 \
                percentage points a year.
                """);
    }

    @Test
    void quarters() {
        COUNTY_RATE.tells(
                Plans.level("≥ 70").every(Frequency.QUARTERLY).from("60").readings("2024Q1", "66", "66.5", "67.5"),
                """
                县域内就诊率2024年第三季度为67.50%，与序时目标67.50%持平，\
                按2020年以来趋势2025年预计69.56%，达到≥70%的可能性约40%（参考）；若要达标，\
                今后每年需提高2.00个百分点。
                Treatment within the county stood at 67.50% in Q3 2024, level with the scheduled 67.50%; on the \
                trend since 2020, 69.56% is expected in 2025 and the likelihood of reaching ≥70% is about 40% \
                (indicative); reaching the goal now takes a rise of 2.00 percentage points a year.
                """);
    }

    @Test
    void months() {
        COUNTY_RATE.tells(
                Plans.level("≥ 70").every(Frequency.MONTHLY).from("60").readings("202408", "66", "67.5"),
                """
                县域内就诊率2024年9月为67.50%，与序时目标67.50%持平，\
                按2020年以来趋势2025年预计69.12%，达到≥70%的可能性约35%（参考）；若要达标，\
                今后每年需提高2.00个百分点。
                Treatment within the county stood at 67.50% in September 2024, level with the scheduled 67.50%; on \
                the trend since 2020, 69.12% is expected in 2025 and the likelihood of reaching ≥70% is about 35% \
                (indicative); reaching the goal now takes a rise of 2.00 percentage points a year.
                """);
    }

    @Test
    void a_count_for_the_year_to_date() {
        COUNTY_RATE.tells(
                Plans.level("≥ 150")
                        .unit("个")
                        .decimals(0)
                        .every(Frequency.QUARTERLY)
                        .measure(Measure.FLOW)
                        .yearToDate()
                        .from("2019", "90")
                        .readings("2020Q1", "20", "45", "70", "100")
                        .readings("2021Q1", "25", "52", "80"),
                """
                县域内就诊率2021年前三季度累计为80个，折算全年约114个，高于序时目标108个（领先6个），\
                按2019年以来趋势2025年预计171个，达到≥150个的可能性约65%（参考）；若要达标，\
                今后每年需增加8.4个。
                Treatment within the county stood at 80 in the first three quarters of 2021, an estimated 114 for \
                the full year, above the scheduled 108 (ahead by 6); on the trend since 2019, 171 is expected in \
                2025 and the likelihood of reaching ≥150 is about 65% (indicative); reaching the goal now takes a \
                rise of 8.4 a year.
                """);
    }

    @Test
    void a_rate_for_the_year_to_date() {
        COUNTY_RATE.tells(
                Plans.level("≥ 90")
                        .every(Frequency.QUARTERLY)
                        .yearToDate()
                        .from("78")
                        .readings("2020Q1", "77", "77.4", "77.8")
                        .readings("2021Q1", "79", "79.5"),
                """
                县域内就诊率2021年上半年累计为79.50%，折算全年约80.10%，\
                高于序时目标79.20%（领先0.90个百分点），按2020年以来趋势2025年预计99.00%，\
                达到≥90%的可能性约60%（参考）；若要达标，今后每年需提高2.20个百分点。
                Treatment within the county stood at 79.50% in the first half of 2021, an estimated 80.10% for the \
                full year, above the scheduled 79.20% (ahead by 0.90 percentage points); on the trend since 2020, \
                99.00% is expected in 2025 and the likelihood of reaching ≥90% is about 60% (indicative); reaching \
                the goal now takes a rise of 2.20 percentage points a year.
                """);
    }

    @Test
    void a_rate_for_the_year_to_date_without_a_year_before() {
        COUNTY_RATE.tells(
                Plans.level("≥ 90")
                        .every(Frequency.MONTHLY)
                        .yearToDate()
                        .from("78")
                        .readings("202108", "80"),
                """
                县域内就诊率2021年1—8月为80.00%，高于序时目标79.60%（领先0.40个百分点），\
                按2020年以来趋势2025年预计93.00%，达到≥90%的可能性约55%（参考）；若要达标，\
                今后每年需提高2.31个百分点；注：全年数暂以年内累计数代替。
                Treatment within the county stood at 80.00% in January to August 2021, above the scheduled 79.60% \
                (ahead by 0.40 percentage points); on the trend since 2020, 93.00% is expected in 2025 and the \
                likelihood of reaching ≥90% is about 55% (indicative); reaching the goal now takes a rise of 2.31 \
                percentage points a year; note: the year to date stands for the full year.
                """);
    }

    @Test
    void a_small_pace_is_not_rounded_away() {
        COUNTY_RATE.tells(
                Plans.level("≥ 2")
                        .unit("家")
                        .decimals(0)
                        .measure(Measure.STOCK)
                        .to("2035")
                        .from("0")
                        .readings("2021", "0", "1"),
                """
                县域内就诊率2022年为1家，高于序时目标0家（领先1家），按近两年趋势2035年预计7家，\
                达到≥2家的可能性约65%（参考）；若要达标，今后每年需增加0.1家。
                Treatment within the county stood at 1 in 2022, above the scheduled 0 (ahead by 1); on the trend of \
                the last two years, 7 is expected in 2035 and the likelihood of reaching ≥2 is about 65% \
                (indicative); reaching the goal now takes a rise of 0.1 a year.
                """);
    }

    @Test
    void differences_are_those_of_the_figures_shown() {
        COUNTY_RATE.tells(
                Plans.level("≥ 90")
                        .decimals(0)
                        .every(Frequency.SEMIANNUAL)
                        .from("85")
                        .readings("2021S1", "88"),
                """
                县域内就诊率2021年上半年为88%，高于序时目标86%（领先2个百分点），\
                按2020年以来趋势2025年预计115%，达到≥90%的可能性约85%（参考）；若要达标，\
                今后每年需提高0.4个百分点。
                Treatment within the county stood at 88% in the first half of 2021, above the scheduled 86% (ahead \
                by 2 percentage points); on the trend since 2020, 115% is expected in 2025 and the likelihood of \
                reaching ≥90% is about 85% (indicative); reaching the goal now takes a rise of 0.4 percentage \
                points a year.
                """);
    }
}
