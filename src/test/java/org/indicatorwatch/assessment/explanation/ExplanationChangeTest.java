package org.indicatorwatch.assessment.explanation;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.method.Plans;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.Polarity;

import static org.indicatorwatch.assessment.explanation.Speaker.COUNTY_RATE;

/** Changes from year to year, and promises for every year. */
class ExplanationChangeTest {

    private static Plans change(Operator operator, String limit, ChangeRule.Unit unit) {
        return Plans.plan(new ChangeRule(operator, new BigDecimal(limit), unit))
                .polarity(operator.sign() > 0 ? Polarity.HIGHER : Polarity.LOWER);
    }

    private static Plans everyYear(String limit) {
        return Plans.plan(new LevelRule(Operator.AT_MOST, new BigDecimal(limit), null, null, true))
                .polarity(Polarity.LOWER)
                .from("7.5");
    }

    @Test
    void falling_as_asked() {
        COUNTY_RATE.tells(
                change(Operator.AT_MOST, "-0.5", ChangeRule.Unit.POINTS)
                        .from("10")
                        .readings("2021", "9.4", "9.1", "8.4"),
                """
                县域内就诊率2023年为8.40%，同比降低0.70个百分点，符合每年降低0.5个百分点以上的要求；\
                2020年以来累计降低1.60个百分点，达到同期应降低1.50个百分点的要求，\
                下期符合要求的可能性约55%（参考）。
                Treatment within the county stood at 8.40% in 2023, a fall of 0.70 percentage points on the year \
                before, meeting the demand of a fall of at least 0.5 percentage points a year; a fall of 1.60 \
                percentage points since 2020 in all, as much as was due (a fall of 1.50 percentage points); the \
                likelihood of meeting the demand next time is about 55% (indicative).
                """);
    }

    @Test
    void only_the_latest_falls_short() {
        COUNTY_RATE.tells(
                change(Operator.AT_MOST, "-0.5", ChangeRule.Unit.POINTS)
                        .from("10")
                        .readings("2021", "9.0", "8.8"),
                """
                县域内就诊率2022年为8.80%，同比降低0.20个百分点，未达到每年降低0.5个百分点以上的要求；\
                2020年以来累计降低1.20个百分点，达到同期应降低1.00个百分点的要求，\
                下期符合要求的可能性约55%（参考）。
                Treatment within the county stood at 8.80% in 2022, a fall of 0.20 percentage points on the year \
                before, missing the demand of a fall of at least 0.5 percentage points a year; a fall of 1.20 \
                percentage points since 2020 in all, as much as was due (a fall of 1.00 percentage points); the \
                likelihood of meeting the demand next time is about 55% (indicative).
                """);
    }

    @Test
    void too_little() {
        COUNTY_RATE.tells(
                change(Operator.AT_LEAST, "1", ChangeRule.Unit.POINTS)
                        .from("50")
                        .readings("2021", "50.4", "50.9"),
                """
                县域内就诊率2022年为50.90%，同比提高0.50个百分点，未达到每年提高1个百分点以上的要求；\
                2020年以来累计提高0.90个百分点，未达到同期应提高2.00个百分点的要求，\
                下期符合要求的可能性约5%（参考）。
                Treatment within the county stood at 50.90% in 2022, a rise of 0.50 percentage points on the year \
                before, missing the demand of a rise of at least 1 percentage point a year; a rise of 0.90 \
                percentage points since 2020 in all, less than was due (a rise of 2.00 percentage points); the \
                likelihood of meeting the demand next time is about 5% (indicative).
                """);
    }

    @Test
    void the_wrong_way() {
        COUNTY_RATE.tells(
                change(Operator.AT_MOST, "-0.5", ChangeRule.Unit.POINTS)
                        .from("10")
                        .readings("2021", "9.4", "9.6"),
                """
                县域内就诊率2022年为9.60%，同比提高0.20个百分点，与每年降低0.5个百分点以上的要求方向相反；\
                2020年以来累计降低0.40个百分点，未达到同期应降低1.00个百分点的要求，\
                下期符合要求的可能性约30%（参考）。
                Treatment within the county stood at 9.60% in 2022, a rise of 0.20 percentage points on the year \
                before, going against the demand of a fall of at least 0.5 percentage points a year; a fall of 0.40 \
                percentage points since 2020 in all, less than was due (a fall of 1.00 percentage points); the \
                likelihood of meeting the demand next time is about 30% (indicative).
                """);
    }

    @Test
    void any_rise_will_do() {
        COUNTY_RATE.tells(
                change(Operator.MORE_THAN, "0", ChangeRule.Unit.POINTS)
                        .from("50")
                        .readings("2021", "50", "50"),
                """
                县域内就诊率2022年为50.00%，同比持平，未达到每年有所提高的要求；2020年以来累计持平，\
                下期符合要求的可能性约50%（参考）。
                Treatment within the county stood at 50.00% in 2022, unchanged on the year before, missing the \
                demand of a rise every year; no change since 2020 in all; the likelihood of meeting the demand next \
                time is about 50% (indicative).
                """);
    }

    @Test
    void growth_in_percent() {
        COUNTY_RATE.tells(
                change(Operator.AT_LEAST, "5", ChangeRule.Unit.PERCENT)
                        .unit("人")
                        .decimals(0)
                        .measure(Measure.STOCK)
                        .from("1000")
                        .readings("2021", "1060", "1130"),
                """
                县域内就诊率2022年为1130人，同比增长6.60%，符合每年增长5%以上的要求；\
                2020年以来累计增长13.00%，达到同期应增长10.25%的要求，\
                下期符合要求的可能性约80%（参考）。
                Treatment within the county stood at 1130 in 2022, a rise of 6.60% on the year before, meeting the \
                demand of a rise of at least 5% a year; a rise of 13.00% since 2020 in all, as much as was due (a \
                rise of 10.25%); the likelihood of meeting the demand next time is about 80% (indicative).
                """);
    }

    @Test
    void a_cap_that_is_broken() {
        COUNTY_RATE.tells(
                change(Operator.AT_MOST, "7", ChangeRule.Unit.PERCENT)
                        .unit("万元")
                        .measure(Measure.FLOW)
                        .from("100")
                        .readings("2021", "106.2", "114.5"),
                """
                县域内就诊率2022年为114.50万元，同比增长7.82%，突破每年增幅不超过7%的限制，\
                下期符合要求的可能性约50%（参考）。
                Treatment within the county stood at 114.50 × 10,000 yuan in 2022, a rise of 7.82% on the year \
                before, beyond the limit of a rise of at most 7% a year; the likelihood of meeting the demand next \
                time is about 50% (indicative).
                """);
    }

    @Test
    void a_cap_that_is_kept() {
        COUNTY_RATE.tells(
                change(Operator.AT_MOST, "7", ChangeRule.Unit.PERCENT)
                        .unit("万元")
                        .measure(Measure.FLOW)
                        .from("100")
                        .readings("2021", "103.2", "105.5"),
                """
                县域内就诊率2022年为105.50万元，同比增长2.23%，符合每年增幅不超过7%的要求，\
                下期符合要求的可能性约95%（参考）。
                Treatment within the county stood at 105.50 × 10,000 yuan in 2022, a rise of 2.23% on the year \
                before, within the limit of a rise of at most 7% a year; the likelihood of meeting the demand next \
                time is about 95% (indicative).
                """);
    }

    @Test
    void a_cap_that_is_kept_barely() {
        COUNTY_RATE.tells(
                change(Operator.AT_MOST, "7", ChangeRule.Unit.PERCENT)
                        .unit("万元")
                        .measure(Measure.FLOW)
                        .from("100")
                        .readings("2021", "107.0", "114.49"),
                """
                县域内就诊率2022年为114.49万元，同比增长7.00%，符合每年增幅不超过7%的要求，\
                下期符合要求的可能性约50%（参考）。
                Treatment within the county stood at 114.49 × 10,000 yuan in 2022, a rise of 7.00% on the year \
                before, within the limit of a rise of at most 7% a year; the likelihood of meeting the demand next \
                time is about 50% (indicative).
                """);
    }

    @Test
    void about_a_point_without_a_baseline() {
        COUNTY_RATE.tells(
                Plans.plan(new ChangeRule(
                                Operator.AT_LEAST, BigDecimal.ONE, ChangeRule.Unit.POINTS, true, null, null, false))
                        .readings("2021", "50", "50.95"),
                """
                县域内就诊率2022年为50.95%，同比提高0.95个百分点，符合每年提高1个百分点左右的要求，\
                下期符合要求的可能性约55%（参考）。
                Treatment within the county stood at 50.95% in 2022, a rise of 0.95 percentage points on the year \
                before, meeting the demand of a rise of about 1 percentage point a year; the likelihood of meeting \
                the demand next time is about 55% (indicative).
                """);
    }

    @Test
    void no_year_before() {
        COUNTY_RATE.tells(
                change(Operator.AT_LEAST, "1", ChangeRule.Unit.POINTS).readings("2021", "50"),
                """
                县域内就诊率2021年为50.00%，但缺少可比的上年同期数据，暂不能评估。
                Treatment within the county stood at 50.00% in 2021, but there is no comparable figure of the year \
                before, so nothing can be assessed.
                """);
    }

    @Test
    void the_last_year() {
        COUNTY_RATE.tells(
                change(Operator.AT_LEAST, "1", ChangeRule.Unit.POINTS)
                        .to("2022")
                        .from("50")
                        .readings("2021", "51.2", "52.5"),
                """
                县域内就诊率2022年为52.50%，同比提高1.30个百分点，符合每年提高1个百分点以上的要求；\
                2020年以来累计提高2.50个百分点，达到同期应提高2.00个百分点的要求。
                Treatment within the county stood at 52.50% in 2022, a rise of 1.30 percentage points on the year \
                before, meeting the demand of a rise of at least 1 percentage point a year; a rise of 2.50 \
                percentage points since 2020 in all, as much as was due (a rise of 2.00 percentage points).
                """);
    }

    @Test
    void every_year_so_far() {
        COUNTY_RATE.tells(
                everyYear("8").readings("2021", "7.8", "7.9"),
                """
                县域内就诊率2022年为7.90%，符合每年≤8%的要求；2021—2022年各年均符合，\
                按近两年趋势2025年预计8.53%，届时符合要求的可能性约15%（参考）。
                Treatment within the county stood at 7.90% in 2022, meeting the demand of ≤8% every year; met every \
                year from 2021 to 2022; on the trend of the last two years, 8.53% is expected in 2025 and the \
                likelihood of meeting the demand then is about 15% (indicative).
                """);
    }

    @Test
    void every_year_but_one() {
        COUNTY_RATE.tells(
                everyYear("8").readings("2021", "7.8", "8.2", "7.9"),
                """
                县域内就诊率2023年为7.90%，符合每年≤8%的要求；2021—2023年中2022年不符合，\
                按近三年趋势2025年预计8.41%，届时符合要求的可能性约25%（参考）。
                Treatment within the county stood at 7.90% in 2023, meeting the demand of ≤8% every year; missed in \
                2022 out of 2021 to 2023; on the trend of the last three years, 8.41% is expected in 2025 and the \
                likelihood of meeting the demand then is about 25% (indicative).
                """);
    }

    @Test
    void every_year_with_a_binding_failure() {
        COUNTY_RATE.tells(
                everyYear("8").nature(Nature.BINDING).readings("2021", "8.8", "8.2"),
                """
                县域内就诊率2022年为8.20%，未达到每年≤8%的要求；2021—2022年各年均不符合，\
                按近两年趋势2025年预计9.57%，届时符合要求的可能性约30%（参考）。
                Treatment within the county stood at 8.20% in 2022, missing the demand of ≤8% every year; missed \
                every year from 2021 to 2022; on the trend of the last two years, 9.57% is expected in 2025 and the \
                likelihood of meeting the demand then is about 30% (indicative).
                """);
    }

    @Test
    void every_year_in_the_middle_of_one() {
        COUNTY_RATE.tells(
                everyYear("8").every(Frequency.QUARTERLY).readings("2021Q1", "7.8", "8.2", "7.9", "8.1", "8.0"),
                """
                县域内就诊率2022年第一季度为8.00%，2021年全年未达到每年≤8%的要求，\
                按2020年以来趋势2025年预计9.61%，届时符合要求的可能性约10%（参考）。
                Treatment within the county stood at 8.00% in Q1 2022, with 2021 missing the demand of ≤8% every \
                year; on the trend since 2020, 9.61% is expected in 2025 and the likelihood of meeting the demand \
                then is about 10% (indicative).
                """);
    }

    @Test
    void every_year_before_the_first_is_over() {
        COUNTY_RATE.tells(
                everyYear("8").every(Frequency.QUARTERLY).readings("2021Q1", "7.8"),
                """
                县域内就诊率2021年第一季度为7.80%，但尚无可判定的完整年度数据，暂不能评估。
                Treatment within the county stood at 7.80% in Q1 2021, but no full year can be judged yet, so \
                nothing can be assessed.
                """);
    }

    @Test
    void every_year_in_the_end() {
        COUNTY_RATE.tells(
                everyYear("8").readings("2021", "7.8", "8.2", "7.9", "8.5", "7.7"),
                """
                县域内就诊率2025年为7.70%，符合每年≤8%的要求；2021—2025年中2022年、\
                2024年不符合。
                Treatment within the county stood at 7.70% in 2025, meeting the demand of ≤8% every year; missed in \
                2022, 2024 out of 2021 to 2025.
                """);
    }

    @Test
    void a_change_for_every_year() {
        COUNTY_RATE.tells(
                Plans.plan(new ChangeRule(
                                Operator.AT_LEAST, BigDecimal.ONE, ChangeRule.Unit.POINTS, false, null, null, true))
                        .from("50")
                        .readings("2021", "51.2", "51.5"),
                """
                县域内就诊率2022年为51.50%，同比提高0.30个百分点，未达到每年提高1个百分点以上的要求；\
                2021—2022年中2022年不符合。
                Treatment within the county stood at 51.50% in 2022, a rise of 0.30 percentage points on the year \
                before, missing the demand of a rise of at least 1 percentage point a year; missed in 2022 out of \
                2021 to 2022.
                """);
    }
}
