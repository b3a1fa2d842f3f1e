package org.indicatorwatch.identity;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.identity.access.AccessChecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccessChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", "fifteen-letters", "   fifteen-letters   "})
    void a_short_bootstrap_token_keeps_the_service_from_starting(String token) {
        assertThatThrownBy(() -> AccessChecks.requireMinimumLength(new Settings(token, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("indicator-watch.bootstrap-token")
                .hasMessageContaining("at least 16")
                .message()
                .doesNotContain(token.strip().length() > 1 ? token.strip() : "\u0000");
    }

    @Test
    void a_long_one_or_none_does_not() {
        assertThatCode(() -> AccessChecks.requireMinimumLength(new Settings("sixteen-letters!", null)))
                .doesNotThrowAnyException();
        assertThatCode(() -> AccessChecks.requireMinimumLength(new Settings(null, null)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, false, 0", "correct horse, false, 0", "admin, false, 1", "admin, true, 2"})
    void every_warning_says_what_to_do(String initialPassword, boolean openMetrics, int warnings) {
        assertThat(AccessChecks.warnings(new Settings(null, initialPassword), openMetrics))
                .hasSize(warnings)
                .allSatisfy(warning -> assertThat(warning).contains("Recommended action: "));
    }

    private record Settings(String token, String password) implements IdentityConfig {

        @Override
        public Optional<String> bootstrapToken() {
            return Optional.ofNullable(token);
        }

        @Override
        public Optional<String> initialAdminPassword() {
            return Optional.ofNullable(password);
        }
    }
}
