package org.indicatorwatch.alerts;

import java.time.LocalTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "22:00-07:00, 21:59, false",
        "22:00-07:00, 22:00, true",
        "22:00-07:00, 03:00, true",
        "22:00-07:00, 07:00, false",
        "12:00-14:00, 13:00, true",
        "12:00-14:00, 14:00, false"
    })
    void mayPassMidnight(String hours, LocalTime time, boolean quiet) {
        assertThat(QuietHours.parse(hours).contains(time)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22:00", "22-7", "22:00-07:00-08:00"})
    void whatIsNoPartOfTheDayIsNamed(String text) {
        assertThatThrownBy(() -> QuietHours.parse(text)).hasMessageContaining("'" + text + "'");
    }
}
