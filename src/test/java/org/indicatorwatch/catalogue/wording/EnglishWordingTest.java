package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.rule.Polarity;

import static org.assertj.core.api.Assertions.assertThat;

/** English sentences on levels, changes, ratios, dates and shares of a baseline. */
class EnglishWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | baseline | rule | confidence | assumptions | goal period | start
            by 31 March 2025, 8.0 litres or less | L | LOWER | | <= 8.0 | 1.0 | period | 2025Q1 |
            By March 31, 2025, average use is 8.0 litres or less | litres | LOWER | | <= 8.0 | 1.0 | period | 2025Q1 |
            at least 90 % of households by the end of 2026 | % | HIGHER | | >= 90 | 0.95 | period object | 2026 |
            Increase the share to 75 percent by 2030. | % | HIGHER | | >= 75 | 1.0 | period | 2030 |
            By 2030, reach 95 per cent | % | | | >= 95 | 0.9 | period reach-at-least | 2030 |
            no more than 12 per 100,000 | 1/10万 | LOWER | | <= 12 | 1.0 | | |
            reduce the rate to 7.25 per 100,000 by Q2 2030 | 1/10万 | LOWER | | <= 7.25 | 1.0 | period | 2030Q2 |
            more than 1.2 million | 万人 | HIGHER | | > 120 | 1.0 | | |
            2,000 homes by June 2027 | homes | HIGHER | | >= 2000 | 0.95 | period direction-by-polarity | 202706 |
            fewer than 70 deaths per 100,000 live births by 2030 | 1/10万 | LOWER | | < 70 | 0.95 | period object | 2030 |
            should not fall below 90 % | % | HIGHER | | >= 90 | 1.0 | | |
            not to exceed 5 % | % | LOWER | | <= 5 | 1.0 | | |
            keep below 5.5 % | % | LOWER | | < 5.5 | 1.0 | | |
            decline no more than 2 % a year | % | | | change >= -2 percent | 1.0 | | |
            about 70 % | % | HIGHER | | about 70 | 1.0 | | |
            between 60 and 65 % | % | | | >= 60 and <= 65 | 0.95 | range-both-ends | |
            60-65 % or so | % | HIGHER | | >= 60 and <= 65 | 0.41 | object range-both-ends against-polarity | |
            increase from 65 % in 2020 to 80 % by 2025 | % | HIGHER | | >= 80 | 0.95 | period start-value | 2025 | 2020=65
            reduce from 5 to 1 | 起 | LOWER | | <= 1 | 0.95 | start-value | | null=5
            income ratio no more than 1.8:1 | | LOWER | | <= 1.8 | 0.95 | ratio-larger-first | |
            ratio of 1.8 to 1 or less | | LOWER | | <= 1.8 | 0.95 | ratio-larger-first | |
            doctor to nurse ratio 1:2 | | HIGHER | | >= 2 | 0.9 | ratio direction-by-polarity | |
            reduce by 30 % from 2005 levels by 2030 | Mt | LOWER | 700 | <= 490 | 0.95 | period baseline-used | 2030 | 2005=null
            40 per cent lower than in 2005 by 2030 | Mt | LOWER | 700 | <= 420 | 0.95 | period baseline-used | 2030 | 2005=null
            cut by 40 % below 2005 levels by 2030 | Mt | LOWER | 700 | <= 420 | 0.95 | period baseline-used | 2030 | 2005=null
            cut to 30 % of 2005 levels by 2035 | Mt | LOWER | 700 | <= 210 | 0.95 | period baseline-used | 2035 | 2005=null
            halve food waste by 2030 | kg | LOWER | 120 | <= 60 | 0.95 | period baseline-used | 2030 |
            grow by at least 3 % per year | yuan | HIGHER | | change >= 3 percent | 1.0 | | |
            raise by 2 percentage points a year | % | HIGHER | | change >= 2 points | 1.0 | | |
            reduce by 15 % | t | LOWER | | change <= -15 percent | 0.45 | change-undated | |
            at least 90 % | % | LOWER | | >= 90 | 0.45 | against-polarity | |
            at least 90 %, except in mountain counties | % | HIGHER | | >= 90 | 0.43 | condition object | |
            """)
    void readsSentences(
            String text,
            String unit,
            Polarity polarity,
            BigDecimal baseline,
            String rule,
            double confidence,
            String assumptions,
            String goalPeriod,
            String start) {
        WordingRequest request = new WordingRequest(text, unit, polarity, baseline, null);
        WordingAssertions.assertRead(request, rule, confidence, assumptions);
        Interpretation read = WordingInterpreter.interpret(request);
        assertThat(Objects.toString(read.goalPeriod(), null)).isEqualTo(goalPeriod);
        assertThat(Optional.ofNullable(read.baseline()).map(WordingAssertions::dated))
                .isEqualTo(Optional.ofNullable(start));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | unread | reason
            reduce by 30 % from 2005 levels by 2030 | Mt | LOWER | 30% | needs-baseline
            double the number by 2030 | kg | HIGHER | double | needs-baseline
            by 31 March 2025 | % | HIGHER | by 31 March 2025 | no-demand
            target 2025 | % | HIGHER | 2025 | year-only
            8.0 litres or less | % | LOWER | 8.0 litres | unit-mismatch
            above the national average | % | HIGHER | national average | unknown-benchmark
            95 % of the national average | % | HIGHER | national average | unknown-benchmark
            top three in the province | 位 | LOWER | top three | rank
            250,000 jobs over five years | 人 | HIGHER | over five years | cumulative
            a cumulative reduction of 13.5 % | % | LOWER | cumulative | cumulative
            counties that did not reach 80 % | % | HIGHER | did not | negated
            90 % by 2025, 95 % by 2030 | % | HIGHER | 90% by 2025, 95% by 2030 | several-targets
            80 % in 2023 and 90 % by 2025 | % | HIGHER | 80% in 2023 and 90% by 2025 | several-targets
            80 % and 90 % | % | HIGHER | 80% and 90% | several-targets
            at least 80 % or less | % | HIGHER | 80% | contradiction
            """)
    void leavesUnread(String text, String unit, Polarity polarity, String unread, String reason) {
        Interpretation read = WordingInterpreter.interpret(new WordingRequest(text, unit, polarity, null));
        assertThat(read.rule()).isNull();
        assertThat(read.confidence()).isZero();
        assertThat(read.unread()).isEqualTo(unread);
        assertThat(WordingAssertions.codes(read)).isEqualTo(reason);
    }
}
