package org.indicatorwatch.platform.web;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoundedDoubleSerializerTest {

    private final ObjectMapper json = new ObjectMapper();

    RoundedDoubleSerializerTest() {
        new JsonCustomizer().customize(json);
    }

    private record Both(double primitive, Double object, BigDecimal entered) {}

    @ParameterizedTest
    @CsvSource({
        "0.03333333333333499, 0.0333333333",
        "-0.03333333333333499, -0.0333333333",
        "-0.0, 0.0",
        "-1e-12, 0.0",
        "0.30000000000000004, 0.3",
        "21.54, 21.54",
        "100, 100.0",
        "123456789.125, 1.23456789125E8"
    })
    void what_was_computed_has_ten_decimals_and_no_negative_zero(double computed, String written) throws Exception {
        assertThat(json.writeValueAsString(new Both(computed, computed, null)))
                .isEqualTo("{\"primitive\":%1$s,\"object\":%1$s,\"entered\":null}".formatted(written));
    }

    @Test
    void what_was_entered_is_exact() throws Exception {
        BigDecimal entered = new BigDecimal("0.03333333333333499");
        assertThat(json.writeValueAsString(new Both(1, null, entered))).contains("\"entered\":0.03333333333333499");
    }
}
