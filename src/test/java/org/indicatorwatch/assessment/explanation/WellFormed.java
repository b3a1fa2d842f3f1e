package org.indicatorwatch.assessment.explanation;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for any sentence, whatever it says. */
final class WellFormed {

    private WellFormed() {}

    static void chinese(String sentence) {
        common(sentence);
        assertThat(sentence)
                .endsWith("。")
                .doesNotContainPattern("[,;:!?()\\[\\]'\"]")
                .doesNotContainPattern("[A-Za-z]")
                .doesNotContainPattern("[，；。、：（][，；。、：）]")
                .doesNotContainPattern("\\s")
                .doesNotContainPattern("(差|领先|超出|缩小|扩大|提高|降低|增加|减少)0(\\.0*)?(?![.\\d])")
                .doesNotContainPattern("。.");
        balanced(sentence, '（', '）');
        balanced(sentence, '“', '”');
    }

    static void english(String sentence) {
        common(sentence);
        assertThat(sentence)
                .endsWith(".")
                .doesNotContainPattern("[\\p{IsHan}，；。、：（）]")
                .doesNotContainPattern("[,;:.(] *[,;:.)]")
                .doesNotContainPattern("  |^ | $| [,;:.)]|\\( ")
                .doesNotContainPattern("[;:](?! )|,(?! |\\d{3}\\b)")
                .doesNotContainPattern("\\.(?!\\d|$)");
        assertThat(sentence).doesNotContainPattern("(by|of|rise of|fall of) 0(\\.0*)?(?![.%‰\\d])(?! of headroom)");
        balanced(sentence, '(', ')');
        balanced(sentence, '“', '”');
    }

    private static void common(String sentence) {
        assertThat(sentence)
                .doesNotContain("null", "NaN", "Infinity", "{", "}", "explanation.", "status.")
                .doesNotContainPattern("-0(\\.0*)?(?![.\\d])")
                .doesNotContainPattern("\\dE[+-]?\\d");
    }

    private static void balanced(String sentence, char opening, char closing) {
        assertThat(sentence.chars().filter(c -> c == opening).count())
                .as(sentence)
                .isEqualTo(sentence.chars().filter(c -> c == closing).count());
    }
}
