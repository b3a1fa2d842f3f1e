package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.rule.Polarity;

/** Digits, numerals, units, ranges and ratios. */
class QuantityWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | baseline | region | rule | confidence | assumptions
            6 5 % | % | HIGHER | | | >= 65 | 0.9 | spaces-joined direction-by-polarity
            4 7. 5 % | % | HIGHER | | | >= 47.5 | 0.9 | spaces-joined direction-by-polarity
            3. 3 万 人 | 人 | HIGHER | | | >= 33000 | 0.9 | spaces-joined unit-scaled direction-by-polarity
            3. 3 万 人 | 万人 | HIGHER | | | >= 3.3 | 0.9 | spaces-joined direction-by-polarity
            6 5 . 7 % | % | HIGHER | | | >= 65.7 | 0.9 | spaces-joined direction-by-polarity
            3. 3 万人 | 人 | HIGHER | | | >= 33000 | 0.57 | spaces-doubtful unit-scaled direction-by-polarity
            １００％以上 | % | | | | >= 100 | 1.0 |
            1,000人以上 | 人 | | | | >= 1000 | 1.0 |
            1 000 人以上 | 人 | | | | >= 1000 | 0.95 | spaces-joined
            12 000 | 人 | HIGHER | | | >= 12000 | 0.9 | spaces-joined direction-by-polarity
            百分之七以内 | % | | | | <= 7 | 1.0 |
            百分之九十五以上 | % | | | | >= 95 | 1.0 |
            百分之九十五点五以上 | % | | | | >= 95.5 | 1.0 |
            百分之百 | % | HIGHER | | | >= 100 | 0.95 | direction-by-polarity
            千分之四以下 | ‰ | | | | <= 4 | 1.0 |
            十万分之十二以下 | 1/10万 | | | | <= 12 | 1.0 |
            三十 | 个 | HIGHER | | | >= 30 | 0.95 | direction-by-polarity
            二百 | 个 | HIGHER | | | >= 200 | 0.95 | direction-by-polarity
            一百二十家以上 | 家 | | | | >= 120 | 1.0 |
            二百万元以上 | 万元 | | | | >= 200 | 1.0 |
            一万人以上 | 人 | | | | >= 10000 | 1.0 | unit-scaled
            不少于十五名 | 名 | | | | >= 15 | 1.0 |
            三个以上 | | | | | >= 3 | 0.95 | unit-from-text
            一半以上 | % | | | | >= 50 | 1.0 |
            超过一半 | % | | | | > 50 | 1.0 |
            三分之一以上 | % | | | | >= 33.3333 | 1.0 | rounded
            三分之二以上 | % | | | | >= 66.6667 | 1.0 | rounded
            1/3以上 | % | | | | >= 33.3333 | 1.0 | rounded
            3/5以上 | % | | | | >= 60 | 1.0 |
            八成以上 | % | | | | >= 80 | 1.0 |
            七成五以上 | % | | | | >= 75 | 1.0 |
            3.3万人 | 人 | HIGHER | | | >= 33000 | 0.95 | unit-scaled direction-by-polarity
            3.3万人 | 万人 | HIGHER | | | >= 3.3 | 0.95 | direction-by-polarity
            33000人 | 万人 | HIGHER | | | >= 3.3 | 0.95 | unit-scaled direction-by-polarity
            3.3 | 万人 | HIGHER | | | >= 3.3 | 0.95 | direction-by-polarity
            3万 | 人 | HIGHER | | | >= 30000 | 0.95 | unit-scaled direction-by-polarity
            5亿元以上 | 万元 | | | | >= 50000 | 1.0 |
            1.5亿以上 | 亿元 | | | | >= 1.5 | 1.0 |
            4‰ | % | LOWER | | | <= 0.4 | 0.86 | unit-converted direction-by-polarity
            0.4% | ‰ | LOWER | | | <= 4 | 0.86 | unit-converted direction-by-polarity
            12/10万以下 | 1/10 万 | | | | <= 12 | 1.0 |
            12人/10万以下 | 1/10万 | | | | <= 12 | 1.0 |
            十万分之十二以下 | ‰ | | | | <= 0.12 | 0.9 | unit-converted
            1~2 个 | 个 | HIGHER | | | >= 1 | 0.86 | direction-by-polarity range-lower-end
            10—15 个 | 个 | HIGHER | | | >= 10 | 0.86 | direction-by-polarity range-lower-end
            2~3 名 | 人 | HIGHER | | | >= 2 | 0.86 | direction-by-polarity range-lower-end
            3至5个 | 个 | HIGHER | | | >= 3 | 0.86 | direction-by-polarity range-lower-end
            3到5个 | 个 | HIGHER | | | >= 3 | 0.86 | direction-by-polarity range-lower-end
            60%-70% | % | HIGHER | | | >= 60 and <= 70 | 0.43 | range-both-ends against-polarity
            60～65 | % | | | | >= 60 and <= 65 | 0.95 | range-both-ends
            60～65 | % | HIGHER | | | >= 60 and <= 65 | 0.43 | range-both-ends against-polarity
            85%～90% | % | | | | >= 85 and <= 90 | 0.95 | range-both-ends
            28-30 | ‰ | NONE | | | >= 28 and <= 30 | 0.95 | range-both-ends
            保持在28-30 | 个 | | | | >= 28 and <= 30 | 0.95 | range-both-ends
            控制在60%~65% | % | | | | >= 60 and <= 65 | 0.95 | range-both-ends
            60%-70% | % | LOWER | | | >= 60 and <= 70 | 0.43 | range-both-ends against-polarity
            95-98% | % | HIGHER | | | >= 95 and <= 98 | 0.43 | range-both-ends against-polarity
            60%~70%之间 | % | | | | >= 60 and <= 70 | 0.95 | range-both-ends
            1:2 | | HIGHER | | | >= 2 | 0.9 | ratio direction-by-polarity
            1：2 | | HIGHER | | | >= 2 | 0.9 | ratio direction-by-polarity
            2:1 | | HIGHER | | | >= 0.5 | 0.9 | ratio direction-by-polarity
            3:1 | | HIGHER | | | >= 0.3333 | 0.9 | ratio rounded direction-by-polarity
            不低于85%～90% | % | HIGHER | | | >= 85 | 0.41 | range-open range-lower-end
            保持在5%~6%左右 | % | | | | about 5 | 0.32 | about-direction range-open range-lower-end
            床位数达到60～65张 | 张 | HIGHER | | | >= 60 and <= 65 | 0.43 | subject range-both-ends against-polarity
            收入比由2.0:1缩小到1.8:1 | | LOWER | | | <= 1.8 | 0.9 | start-value subject ratio-larger-first
            缩小到1.8:1 | | | | | <= 1.8 | 0.95 | ratio-larger-first
            城乡居民收入比缩小到1.8:1 | | LOWER | | | <= 1.8 | 0.95 | subject ratio-larger-first
            城乡居民收入比缩小到1.8:1 | 倍 | LOWER | | | <= 1.8 | 0.95 | subject ratio-larger-first
            城乡居民收入比1:1.8 | | LOWER | | | <= 1.8 | 0.9 | subject ratio direction-by-polarity
            生师比不高于18：1 | | LOWER | | | <= 18 | 0.95 | subject ratio-larger-first
            医护比 1:2 | | HIGHER | | | >= 2 | 0.9 | subject ratio direction-by-polarity
            医护比达到1:1.25 | | HIGHER | | | >= 1.25 | 0.95 | subject ratio
            500多个 | 个 | | | | >= 500 | 0.9 | reach-at-least
            """)
    void readsFiguresHoweverTheyAreWritten(
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
            全覆盖 | % | | | | >= 100 | 0.95 | full-coverage
            实现全覆盖 | % | HIGHER | | | >= 100 | 0.95 | full-coverage
            100% | % | HIGHER | | | >= 100 | 0.95 | direction-by-polarity
            100%全覆盖 | % | HIGHER | | | >= 100 | 0.95 | full-coverage
            100%全覆盖 | % | | | | >= 100 | 0.95 | full-coverage
            实现全覆盖 | | HIGHER | | | >= 100 | 0.9 | full-coverage unit-from-text
            全覆盖 26 家二级以上公立医院 | % | HIGHER | | | >= 100 | 0.41 | other-number object qualifier full-coverage coverage-qualified
            """)
    void readsFullCoverage(
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
