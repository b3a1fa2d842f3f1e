package org.indicatorwatch.readings.importing;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.platform.Messages;

import static org.assertj.core.api.Assertions.assertThat;

class ImportCodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown-indicator",
                "unknown-region",
                "invalid-period",
                "wrong-frequency",
                "future-period",
                "missing-value",
                "not-a-number",
                "above-range",
                "below-range",
                "numerator-above-denominator",
                "too-many-decimals",
                "duplicate-row",
                "locked",
                "reason-required",
                "forbidden",
                "jump",
                "outlier",
                "outlier-among-peers",
                "differs-from-share",
                "rule-violated",
                "too-long",
                "unknown-field",
                "percent-as-fraction",
                "percent-without-unit",
                "value-without-need",
                "wrong-format",
                "invalid-character",
                "bad-key",
                "formula",
                "cell-error",
                "date-cell",
                "ambiguous-comma",
                "decimal-comma",
                "numeric-period",
                "lost-characters",
                "name-contradicts-code",
                "differs-from-year",
                "cumulative-falls",
                "cumulative-exceeds"
            })
    void every_problem_is_explained_in_both_languages(String code) {
        String chinese = Messages.text(Messages.DEFAULT, "violation." + code, "1", "2", "3", "4");
        String english = Messages.text(Locale.ENGLISH, "violation." + code, "1", "2", "3", "4");
        assertThat(chinese).matches(".*\\p{IsHan}.*").doesNotContain("violation.");
        assertThat(english).doesNotContain("violation.").doesNotMatch(".*\\p{IsHan}.*");
    }
}
