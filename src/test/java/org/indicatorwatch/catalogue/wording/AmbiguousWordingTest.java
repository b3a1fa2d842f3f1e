package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.rule.Polarity;

/** Phrases that can be taken in more than one way: read, but with little confidence. */
class AmbiguousWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | baseline | region | rule | confidence | assumptions
            2023 | 人 | HIGHER | | | >= 2023 | 0.48 | direction-by-polarity year-like
            70 | % | | | | >= 70 | 0.5 | direction-unknown
            百分之七 | % | | | | >= 7 | 0.5 | direction-unknown
            3 | 人 | | | | >= 3 | 0.5 | direction-unknown
            儿童青少年近视率50 | % | | | | <= 50 | 0.7 | subject direction-by-words
            25 | % | | 28 | | <= 25 | 0.7 | direction-by-baseline
            30 | % | | 28 | | >= 30 | 0.7 | direction-by-baseline
            50.00 | % | NONE | | | about 50.00 two-sided | 0.6 | two-sided
            120% | % | HIGHER | | | >= 120 | 0.48 | direction-by-polarity above-hundred
            3.3万人 | 人 | | | | >= 33000 | 0.5 | unit-scaled direction-unknown
            1:2 | | | | | >= 2 | 0.48 | ratio direction-unknown
            二级以上医院 80% | % | | | | >= 80 | 0.48 | subject qualifier direction-unknown
            8 万以上人口的乡镇 80% | % | | | | >= 80 | 0.48 | subject qualifier direction-unknown
            8 万以上人口的乡镇 80% | | | | | >= 80 | 0.45 | subject qualifier unit-from-text direction-unknown
            3岁以下婴幼儿托位数 4.5 个 | 个 | | | | >= 4.5 | 0.48 | subject qualifier direction-unknown
            ≤4.00 | ‰ | HIGHER | | | <= 4.00 | 0.45 | against-polarity
            ≥90 | % | LOWER | | | >= 90 | 0.45 | against-polarity
            降低到5%以上 | % | | | | >= 5 | 0.45 | against-verb
            90%、95% | % | | | | >= 90 and >= 95 | 0.24 | direction-unknown parts-differ parts-unnamed
            95%以上、98%以上 | % | | | | >= 95 and >= 98 | 0.48 | parts-differ parts-unnamed
            90%或95% | % | | | | >= 90 or >= 95 | 0.5 | direction-unknown
            占医院总支出的比例不低于15%、25% | % | | | | >= 15 and >= 25 | 0.48 | subject parts-differ parts-unnamed
            已达到90% | % | | | | >= 90 | 0.45 | subject report reach-at-least
            除山区县外达到90%以上 | % | HIGHER | | | >= 90 | 0.45 | subject condition
            每季度不少于1次 | 次 | | | | >= 1 | 0.45 | subject condition
            达到90%以上并逐年提高 | % | HIGHER | | | >= 90 | 0.7 | unquantified
            提高5个百分点 | % | HIGHER | | | change >= 5 points | 0.57 | at-least-change compared-with-year-before
            提高5个百分点 | % | HIGHER | 60 | | >= 65 | 0.63 | at-least-change compared-with-baseline baseline-used
            增加50人 | 人 | HIGHER | | | change >= 50 points | 0.57 | at-least-change compared-with-year-before
            降低一半 | % | LOWER | 40 | | <= 20 | 0.38 | at-least-change compared-with-baseline percent-or-points baseline-used
            下降15% | 吨 | LOWER | | | change <= -15 percent | 0.26 | at-least-change change-undated compared-with-year-before
            下降15% | 吨 | LOWER | 100 | | <= 85 | 0.28 | at-least-change change-undated compared-with-baseline baseline-used
            不低于上年 | % | LOWER | | | change >= 0 points | 0.41 | against-polarity from-year-before
            达到90%，不低于上年 | % | HIGHER | | | >= 90 | 0.43 | object trend-left-out
            增幅高于全省平均 | % | HIGHER | | 350500 | > region 350000 | 0.45 | growth-or-level region-derived
            ≥75%（2030年80%） | % | HIGHER | | | >= 75 | 0.45 | later-goal
            ≥90%（2020年78.34%） | % | HIGHER | | | >= 90 | 0.45 | dated-figure
            ≥90%（较2020年提高10个百分点） | % | HIGHER | | | >= 90 | 0.45 | bracket-demand
            ≥90%（农村≥85%） | % | HIGHER | | | >= 90 | 0.45 | bracket-demand
            由65%提高到80% | % | HIGHER | 60 | | >= 80 | 0.43 | start-value baseline-differs subject
            基本达到100% | % | HIGHER | | | >= 100 | 0.45 | nearly
            基本实现100%全覆盖 | % | HIGHER | | | >= 100 | 0.43 | subject full-coverage nearly
            到2025年达到90%，到2030年全覆盖 | % | HIGHER | | | >= 90 | 0.43 | period period object periods-differ
            2023年底前建成50个以上，2025年全部建成 | 个 | HIGHER | | | >= 50 | 0.43 | period period subject object periods-differ
            增长7% | 元 | LOWER | | | change <= 7 percent | 0.38 | cap against-polarity
            增长≤7% | % | LOWER | | | change <= 7 percent | 0.6 | growth-or-rate
            每年提高5% | % | HIGHER | | | change >= 5 percent | 0.57 | at-least-change percent-or-points
            基本实现全覆盖 | % | HIGHER | | | >= 100 | 0.43 | full-coverage nearly
            3. 30%以上 | % | | | | >= 3.30 | 0.6 | spaces-doubtful
            县域均依托 1 家牵头总医院成立慢病管理中心 | 家 | | | | >= 1 | 0.48 | subject object direction-unknown
            """)
    void lowersItsConfidence(
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
