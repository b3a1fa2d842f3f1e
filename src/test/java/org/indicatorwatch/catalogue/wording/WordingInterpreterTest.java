package org.indicatorwatch.catalogue.wording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingInterpreterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "力争“十四五”期间全市孕产妇和婴儿死亡率分别控制在 12/10 万以下和 4‰ 左右；比2020年提高5个百分点（不含本数）",
                "2024 年 底 ，各 县 域 基 层 诊 疗 量 占 比 达 到 65% 或 同 比 提 高 1 个 百 分 点 左 右 。",
                "从百分之七十提高到三分之二以上，不低于全省平均水平并接近华东区平均水平，翻一番、1：2、10—15 个，3. 3 万 人",
                "到2025年3月31日，2022年60%，2023年70%（2020年为50%），〔13.5〕、累计下降18%，进入全省前三，2023—2025年分别达到60%、70%",
                "By March 31, 2025, reduce by 30 % from 2005 levels, or 8.0 litres or less; ratio of 1.8 to 1, between 60 and 65 %"
            })
    void eitherReadsAFragmentOrSaysWhatItDidNotUnderstand(String text) {
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= text.length(); to++) {
                String fragment = text.substring(from, to);
                if (!fragment.isBlank()) {
                    Interpretation read =
                            WordingInterpreter.interpret(new WordingRequest(fragment, "%", null, null, "350500"));
                    assertThat(read.rule() == null)
                            .as(fragment)
                            .isEqualTo(read.unread() != null)
                            .isEqualTo(read.confidence() == 0);
                }
            }
        }
    }

    @Test
    void explainsItselfInBothLanguages() {
        Interpretation read = WordingInterpreter.interpret(new WordingRequest("1~2 个", "个", null, null));

        assertThat(read.assumptions())
                .contains(new Assumption("range-lower-end", "区间1~2个按下限计", "the lower end of the range 1~2个 is taken"));
    }

    @ParameterizedTest
    @EnumSource(Note.class)
    void hasAStableCodeAndTwoLanguagesForEveryNote(Note note) {
        Assumption assumption = note.with("一", "二");

        assertThat(assumption.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(assumption.zh()).doesNotContain("%s").matches(".*\\p{IsHan}.*");
        assertThat(assumption.en()).doesNotContain("%s").isNotBlank();
        assertThat(note.factor()).isBetween(0.0, 1.0);
    }
}
