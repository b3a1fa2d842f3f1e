package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.rule.Polarity;

/** Changes from year to year and from the baseline. */
class ChangeWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | baseline | region | rule | confidence | assumptions
            达到2020年的1.5倍 | 人 | HIGHER | 100 | | >= 150 | 0.95 | period baseline-used
            每年降低 0.5 个百分点以上 | % | LOWER | | | change <= -0.5 points | 1.0 |
            每年提高1个百分点 | % | HIGHER | | | change >= 1 points | 0.95 | at-least-change
            每年提高1~2个百分点 | % | HIGHER | | | change >= 1 points | 0.86 | at-least-change range-lower-end
            每年降低不超过0.5个百分点 | % | | | | change >= -0.5 points | 1.0 |
            逐年提高1个百分点 | % | HIGHER | | | change >= 1 points | 0.95 | at-least-change
            较上年提高1个百分点左右 | % | HIGHER | | | change >= 1 points approx | 1.0 |
            同比提高1个百分点左右 | % | HIGHER | | | change >= 1 points approx | 1.0 |
            同比下降2个百分点以上 | % | LOWER | | | change <= -2 points | 1.0 |
            增长不超过7% | 元 | LOWER | | | change <= 7 percent | 1.0 |
            增长幅度≤7% | 元 | LOWER | | | change <= 7 percent | 1.0 |
            增长幅度控制在7%以内 | 元 | LOWER | | | change <= 7 percent | 1.0 |
            次均费用增长率不高于5% | 元 | LOWER | | | change <= 5 percent | 1.0 | subject
            四级手术占比较上年提高 | % | HIGHER | | | change > 0 points | 0.8 | any-change
            并逐年提高 | % | HIGHER | | | change > 0 points | 0.8 | any-change
            床护比不低于1:0.6 | | HIGHER | | | >= 0.6 | 0.95 | subject ratio
            只增不减 | 亩 | HIGHER | | | change >= 0 points | 0.9 | from-year-before
            只减不增 | 亩 | | | | change <= 0 points | 0.9 | from-year-before
            不低于上年 | % | HIGHER | | | change >= 0 points | 0.9 | from-year-before
            不低于上年水平 | % | HIGHER | | | change >= 0 points | 0.9 | from-year-before
            不高于上年同期 | % | LOWER | | | change <= 0 points | 0.9 | from-year-before
            比2020年下降18% | 吨 | LOWER | 100 | | <= 82 | 0.9 | at-least-change baseline-used
            较2020年累计下降18% | 吨 | LOWER | 100 | | <= 82 | 0.9 | subject at-least-change baseline-used
            三年翻一番 | 亿元 | HIGHER | 10 | | >= 20 | 0.95 | period baseline-used
            〔1〕 | 岁 | HIGHER | 77.3 | | >= 78.3 | 0.9 | at-least-change baseline-used
            较上年下降 | 元 | LOWER | | | change < 0 points | 0.8 | any-change
            年均增长8%以上 | 亿元 | HIGHER | | | change >= 8 percent | 0.9 | mean-as-yearly
            年均增长8%左右 | 亿元 | HIGHER | | | change >= 8 percent approx | 0.9 | mean-as-yearly
            比上年增长8%左右 | 人次 | HIGHER | | | change >= 8 percent approx | 1.0 |
            每年降低三成 | 人 | LOWER | | | change <= -30 percent | 0.95 | at-least-change
            比2020年提高5个百分点 | % | HIGHER | 60 | | >= 65 | 0.9 | at-least-change baseline-used
            比2020年提高5个百分点以上 | % | HIGHER | 60 | | >= 65 | 0.95 | baseline-used
            较2020年降低2个百分点左右 | % | LOWER | 28 | | about 26 | 0.95 | baseline-used
            较2020年底提高5个百分点 | % | HIGHER | 60 | | >= 65 | 0.9 | at-least-change baseline-used
            在2020年基础上提高5个百分点 | % | HIGHER | 60 | | >= 65 | 0.9 | at-least-change baseline-used
            与2020年相比提高5个百分点以上 | % | HIGHER | 60 | | >= 65 | 0.95 | baseline-used
            比“十三五”末提高5个百分点 | % | HIGHER | 60 | | >= 65 | 0.9 | at-least-change baseline-used
            到2025年，比2020年提高5个百分点以上 | % | HIGHER | 60 | | >= 65 | 0.95 | period baseline-used
            比2020年增长10% | 人 | HIGHER | 200 | | >= 220 | 0.9 | at-least-change baseline-used
            较2015年下降30% | ‰ | LOWER | 10 | | <= 7 | 0.9 | at-least-change baseline-used
            翻一番 | 亿元 | HIGHER | 10 | | >= 20 | 0.95 | baseline-used
            比2020年翻一番 | % | HIGHER | 20 | | >= 40 | 0.95 | baseline-used
            比2020年翻一番 | % | HIGHER | 65.7 | | >= 131.4 | 0.48 | baseline-used above-hundred
            比2020年提高40个百分点 | % | HIGHER | 65.7 | | >= 105.7 | 0.45 | at-least-change baseline-used above-hundred
            较2020年翻两番 | 亿元 | HIGHER | 10 | | >= 40 | 0.95 | baseline-used
            增长1倍 | 人 | HIGHER | 10 | | >= 20 | 0.95 | baseline-used
            增长2~3倍 | 人 | HIGHER | 10 | | >= 30 | 0.86 | range-lower-end baseline-used
            提高到2倍 | 元 | HIGHER | 5 | | >= 10 | 0.95 | baseline-used
            """)
    void readsChanges(
            String text,
            String unit,
            Polarity polarity,
            BigDecimal baseline,
            String region,
            String rule,
            double confidence,
            String assumptions) {
        WordingAssertions.assertRead(
                new WordingRequest(text, unit, polarity, baseline, region), rule, confidence, assumptions);
    }
}
