package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.rule.Polarity;

import static org.assertj.core.api.Assertions.assertThat;

/** Goal periods, baselines and milestones that a text gives beside its demand. */
class DatedWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | polarity | rule | confidence | goal period | baseline | milestones
            到2025年底，≥90% | HIGHER | >= 90 | 1.0 | 2025 | |
            至2025达到90% | HIGHER | >= 90 | 1.0 | 2025 | |
            2025年3月31日前达到90% | HIGHER | >= 90 | 1.0 | 2025Q1 | |
            2025.3.31前达到90% | HIGHER | >= 90 | 1.0 | 2025Q1 | |
            2025-03-31前达到90% | HIGHER | >= 90 | 1.0 | 2025Q1 | |
            2025/12/31前达到90% | HIGHER | >= 90 | 1.0 | 2025 | |
            2025年12月31日前达到90% | HIGHER | >= 90 | 1.0 | 2025 | |
            2025年6月底前达到90% | HIGHER | >= 90 | 1.0 | 202506 | |
            2025年上半年达到90% | HIGHER | >= 90 | 1.0 | 2025S1 | |
            2025年第三季度达到90% | HIGHER | >= 90 | 1.0 | 2025Q3 | |
            “十四五”期间达到90% | HIGHER | >= 90 | 1.0 | 2025 | |
            2021—2025年达到90% | HIGHER | >= 90 | 1.0 | 2025 | |
            自2021年起达到90% | HIGHER | >= 90 | 1.0 | | |
            ≥90%（2030年） | HIGHER | >= 90 | 1.0 | 2030 | |
            90%（2023年达到85%） | HIGHER | >= 90 | 0.9 | | | 2023=85
            到2025年≤20%（2023年≤25%） | LOWER | <= 20 | 0.95 | 2025 | | 2023=25
            2022年60%，2023年70%，2025年90% | HIGHER | >= 90 | 0.86 | 2025 | | 2022=60 2023=70
            2022年60%，2023年70%，2025年90% | | >= 90 | 0.9 | 2025 | | 2022=60 2023=70
            近视率2022年50%，2025年45% | LOWER | <= 45 | 0.9 | 2025 | | 2022=50
            2024年达到60%，2025年达到70% | HIGHER | >= 70 | 0.95 | 2025 | | 2024=60
            到2023年60%、到2025年70% | HIGHER | >= 70 | 0.9 | 2025 | | 2023=60
            2023—2025年分别达到60%、70%、80% | HIGHER | >= 80 | 0.9 | 2025 | | 2023=60 2024=70
            2025年、2030年分别达到90%、95% | HIGHER | >= 95 | 0.95 | 2030 | | 2025=90
            到2025年、2030年，分别达到80%和90% | HIGHER | >= 90 | 0.95 | 2030 | | 2025=80
            到2025年达到90%，2030年达到95% | HIGHER | >= 95 | 0.95 | 2030 | | 2025=90
            从2020年的65%提高到2025年的80% | HIGHER | >= 80 | 0.95 | 2025 | 2020=65 |
            由2020年的65%降至60% | LOWER | <= 60 | 0.95 | | 2020=65 |
            2020年65%，2025年80% | HIGHER | >= 80 | 0.43 | 2025 | |
            2024年底前完成80%，2025年底前完成100% | HIGHER | >= 100 | 0.9 | 2025 | | 2024=80
            2020年为60%，2025年达到70% | HIGHER | >= 70 | 0.95 | 2025 | 2020=60 |
            ≥90%（2020年为78.34%） | HIGHER | >= 90 | 1.0 | | 2020=78.34 |
            由65%提高到80% | HIGHER | >= 80 | 0.95 | | null=65 |
            由60%（2020年）提高到70%（2025年） | HIGHER | >= 70 | 0.95 | 2025 | 2020=60 |
            """)
    void keepsWhatIsDated(
            String text,
            Polarity polarity,
            String rule,
            double confidence,
            String goalPeriod,
            String baseline,
            String milestones) {
        Interpretation read = WordingInterpreter.interpret(new WordingRequest(text, "%", polarity, null));
        assertThat(WordingAssertions.notation(read.rule())).isEqualTo(rule);
        assertThat(read.confidence()).isEqualTo(confidence);
        assertThat(Objects.toString(read.goalPeriod(), null)).isEqualTo(goalPeriod);
        assertThat(Optional.ofNullable(read.baseline()).map(WordingAssertions::dated))
                .isEqualTo(Optional.ofNullable(baseline));
        assertThat(read.milestones().stream().map(WordingAssertions::dated).collect(Collectors.joining(" ")))
                .isEqualTo(milestones == null ? "" : milestones);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # the subjects differ, or the years run backwards: not one series
            2022年全市达35%，2025年县级医院达51%
            2025年达到90%，2023年达到80%
            2025年达到90%，2025年达到80%
            """)
    void leavesSeveralTargetsUnread(String text) {
        Interpretation read =
                WordingInterpreter.interpret(new WordingRequest(text, "%", Polarity.HIGHER, new BigDecimal("20")));
        assertThat(read.rule()).isNull();
        assertThat(read.milestones()).isEmpty();
        assertThat(WordingAssertions.codes(read)).isEqualTo("several-targets");
    }
}
