package org.indicatorwatch.catalogue.wording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WordingRequestTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u3000"})
    void needsAText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordingRequest(text, "%", null, null))
                .withMessage("'text' is missing");
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(WordingInterpreter.interpret(new WordingRequest("县".repeat(496) + "≥90%", "%", null, null))
                        .rule())
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordingRequest("9".repeat(501), "%", null, null))
                .withMessage("'text' has 501 characters, at most 500 are read");
    }

    @Test
    void refusesAUnitThatIsTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordingRequest("≥90", "人".repeat(51), null, null))
                .withMessageStartingWith("'unit' has 51 characters");
    }
}
