package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.rule.Polarity;

/** References to other regions, pairs and alternatives. */
class CompoundWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | baseline | region | rule | confidence | assumptions
            ≥全省平均水平 | % | | | 440100 | >= region 440000 | 1.0 | region-derived
            人口自然增长率低于全省平均水平 | ‰ | LOWER | | 350500 | < region 350000 | 1.0 | subject region-derived
            达到全省平均水平 | % | HIGHER | | 350525 | >= region 350000 | 1.0 | region-derived
            不低于全省平均 | % | HIGHER | | 3505KF | >= region 350000 | 1.0 | region-derived
            高于全省平均 | % | HIGHER | | 350500 | > region 350000 | 1.0 | region-derived
            低于全省平均水平 | % | LOWER | | 350500 | < region 350000 | 1.0 | region-derived
            达到全省平均水平 | ‰ | LOWER | | 350500 | <= region 350000 | 0.95 | direction-by-polarity region-derived
            优于全省平均值 | % | LOWER | | 350500 | < region 350000 | 0.95 | direction-by-polarity region-derived
            不低于全市平均水平 | % | HIGHER | | 350525 | >= region 350500 | 1.0 | region-derived
            达到全国平均水平 | % | HIGHER | | | >= region 100000 | 1.0 |
            达到全区平均水平 | % | HIGHER | | 450000 | >= region 450000 | 1.0 | region-derived
            接近华东区平均水平 | 元 | HIGHER | | | near region EAST | 1.0 | near-within
            达到全省平均水平以上 | % | HIGHER | | 350000 | >= region 350000 | 1.0 | region-derived
            达到全省平均水平，并接近华东区平均水平 | 元 | HIGHER | | 350000 | >= region 350000 and near region EAST | 1.0 | region-derived near-within
            每年不低于全省平均水平 | % | HIGHER | | 350500 | >= region 350000 every year | 1.0 | region-derived
            """)
    void readsBenchmarks(
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | baseline | region | rule | confidence | assumptions
            药品 95% 耗材 85% | % | HIGHER | | | >= 95 and >= 85 | 0.76 | subject direction-by-polarity parts-differ part part
            药品 95%、耗材 85% | % | HIGHER | | | >= 95 and >= 85 | 0.76 | subject direction-by-polarity parts-differ part part
            药品≥95%；耗材≥85% | % | HIGHER | | | >= 95 and >= 85 | 0.8 | subject parts-differ part part
            药品 >50 个 耗材 10 类 | | HIGHER | | | > 50 and >= 10 | 0.69 | subject unit-from-text unit-from-text direction-by-polarity parts-differ part part
            65%或同比提高1个百分点左右 | % | HIGHER | | | >= 65 or change >= 1 points approx | 0.95 | direction-by-polarity
            达到 95% 以上或全省平均水平 | % | HIGHER | | 350500 | >= 95 or >= region 350000 | 1.0 | region-derived
            每年降低0.5个百分点以上或降到40%以下 | % | LOWER | | | change <= -0.5 points or <= 40 | 1.0 |
            ≥90%（较2020年提高10个百分点） | % | HIGHER | 78 | | >= 90 and >= 88 | 0.9 | at-least-change baseline-used
            达到70%、每年提高1个百分点 | % | HIGHER | | | >= 70 and change >= 1 points | 0.95 | at-least-change
            """)
    void joinsParts(
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
