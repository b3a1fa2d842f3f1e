package org.indicatorwatch.platform.workbook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CharacterEscapesTest {

    @Test
    void escapes_of_excel_are_decoded() {
        assertThat(CharacterEscapes.decode("first line_x000D_ second; literal _x005F_x0041_"))
                .isEqualTo("first line\r second; literal _x0041_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "_x0041_", "_x005F_x0041_", "a\r\nb", "_x004", "__x000d__", "_x00G1_"})
    void what_is_written_is_read_as_it_was(String text) {
        assertThat(CharacterEscapes.decode(CharacterEscapes.encode(text))).isEqualTo(text);
    }
}
