package org.indicatorwatch.platform.export;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaEscapingTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1,'=1+1",
                "+86,'+86",
                "-5,'-5",
                "@sum,'@sum",
                "'=1,''=1",
                "plain,plain",
                "'quoted','quoted'",
                "'',''"
            })
    void what_could_run_gets_an_apostrophe(String text, String safe) {
        assertThat(FormulaEscaping.escape(text)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd", "\t=x", "\rx", "'=x", "''=x", "'x", "x", "", "'", "-"})
    void the_way_back_leads_to_the_same_text(String text) {
        assertThat(FormulaEscaping.unescape(FormulaEscaping.escape(text))).isEqualTo(text);
    }
}
