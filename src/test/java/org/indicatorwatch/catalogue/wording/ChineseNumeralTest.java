package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChineseNumeralTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            零, 0
            七, 7
            十, 10
            十五, 15
            三十, 30
            九十五, 95
            一百, 100
            一百零五, 105
            一百一十, 110
            二百, 200
            两千, 2000
            一千零五十, 1050
            九千九百九十九, 9999
            九十五点五, 95.5
            零点五, 0.5
            """)
    void readsNumerals(String text, BigDecimal value) {
        assertThat(ChineseNumeral.parse(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "一二", "十四五", "三五", "百", "十百", "百十", "二三十", "五点", "点五", "一〇五", "三级"})
    void refusesLists(String text) {
        assertThat(ChineseNumeral.parse(text)).isEmpty();
    }
}
