package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.rule.Polarity;

/** Comparison words, verbs and bare numbers. */
class LevelWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | baseline | region | rule | confidence | assumptions
            ≥ 26.54 | % | | | | >= 26.54 | 1.0 |
            ＞６５％ | % | | | | > 65 | 1.0 |
            ≧70％ | % | | | | >= 70 | 1.0 |
            <= 20 | 元 | | | | <= 20 | 1.0 |
            ＜12.00 | 1/10万 | | | | < 12.00 | 1.0 |
            70%及以上 | % | | | | >= 70 | 1.0 |
            90%（含）以上 | % | | | | >= 90 | 1.0 |
            80%以下 | % | | | | <= 80 | 1.0 |
            30%以内 | % | | | | <= 30 | 1.0 |
            不超过20元 | 元 | | | | <= 20 | 1.0 |
            不低于15% | % | | | | >= 15 | 1.0 |
            不少于80% | % | | | | >= 80 | 1.0 |
            不高于5% | % | | | | <= 5 | 1.0 |
            至少1家 | 家 | | | | >= 1 | 1.0 |
            至多3次 | 次 | | | | <= 3 | 1.0 |
            最多3次 | 次 | | | | <= 3 | 1.0 |
            超过65% | % | | | | > 65 | 1.0 |
            不满5% | % | | | | < 5 | 1.0 |
            低于5% | % | | | | < 5 | 1.0 |
            高于80% | % | | | | > 80 | 1.0 |
            大于80% | % | | | | > 80 | 1.0 |
            小于5‰ | ‰ | | | | < 5 | 1.0 |
            多于3名 | 名 | | | | > 3 | 1.0 |
            少于3名 | 名 | | | | < 3 | 1.0 |
            控制在12%以下 | % | LOWER | | | <= 12 | 1.0 |
            控制在30%以内 | % | LOWER | | | <= 30 | 1.0 |
            控制在12% | % | LOWER | | | <= 12 | 0.85 | cap
            控制在25%左右 | % | LOWER | | | about 25 | 1.0 |
            达到70%左右 | % | HIGHER | | | about 70 | 1.0 |
            达到70% | % | HIGHER | | | >= 70 | 1.0 |
            达到70% | % | | | | >= 70 | 0.9 | reach-at-least
            达到5‰ | ‰ | LOWER | | | <= 5 | 0.95 | direction-by-polarity
            提高到30%以上 | % | HIGHER | | | >= 30 | 1.0 |
            提升至30% | % | | | | >= 30 | 1.0 |
            降至26%以下 | % | LOWER | | | <= 26 | 1.0 |
            下降到50% | % | | | | <= 50 | 1.0 |
            降低到4‰以下 | ‰ | | | | <= 4 | 1.0 |
            缩短至8天以内 | 天 | | | | <= 8 | 1.0 |
            约70% | % | HIGHER | | | about 70 | 0.8 | about-by-word
            ≥60%且≤80% | % | | | | >= 60 and <= 80 | 1.0 |
            ≥60%，≤80% | % | | | | >= 60 and <= 80 | 1.0 |
            每年不低于95% | % | | | | >= 95 every year | 1.0 |
            每年新增50人以上 | 人 | | | | >= 50 every year | 1.0 |
            从78.34%提高到90%以上 | % | HIGHER | | | >= 90 | 0.95 | start-value subject
            将药占比由30%降至26%以下 | % | LOWER | | | <= 26 | 0.95 | start-value subject
            ≥90%（2020年为78.34%） | % | HIGHER | | | >= 90 | 1.0 |
            健康素养水平达到 26.54%以上 | % | HIGHER | | | >= 26.54 | 1.0 | subject
            县域内住院量占比（%）≥70.00 | % | | | | >= 70.00 | 1.0 | subject
            人口自然增长率6‰左右 | ‰ | HIGHER | | | about 6 | 1.0 | subject
            平均住院日控制在8天以内 | 天 | LOWER | | | <= 8 | 1.0 | subject
            提高到2025年的70% | % | HIGHER | | | >= 70 | 1.0 | period
            由60%（2020年）提高到70%（2025年） | % | HIGHER | | | >= 70 | 0.95 | start-value subject
            15分钟就医圈覆盖率95%以上 | % | HIGHER | | | >= 95 | 0.8 | other-number subject
            5G覆盖率达到90% | % | HIGHER | | | >= 90 | 1.0 | subject
            H1N1疫苗接种率≥80% | % | | | | >= 80 | 1.0 | subject
            高血压控制率达到80% | % | | | | >= 80 | 0.9 | subject reach-at-least
            每10万人口不超过12 | 1/10万 | LOWER | | | <= 12 | 1.0 | subject
            县域就诊率90%以上的县达到8个 | 个 | HIGHER | | | >= 8 | 0.8 | other-number subject
            """)
    void readsComparisonWordsAsTheCivilCodeDoes(
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
