package org.indicatorwatch.alerts;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

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
    @CsvSource({
        "22:00-07:00, 2024-05-06T23:00, 2024-05-07T07:00, 2024-05-06T07:00",
        "22:00-07:00, 2024-05-06T03:00, 2024-05-06T07:00, 2024-05-05T07:00",
        "22:00-07:00, 2024-05-06T08:00, ,                 2024-05-06T07:00",
        "12:00-14:00, 2024-05-06T13:00, 2024-05-06T14:00, 2024-05-05T14:00",
        "12:00-14:00, 2024-05-06T11:00, ,                 2024-05-05T14:00"
    })
    void endAtTheirEnd(String hours, LocalDateTime moment, LocalDateTime end, LocalDateTime last) {
        QuietHours quiet = QuietHours.parse(hours);
        assertThat(quiet.end(moment.toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .isEqualTo(Optional.ofNullable(end).map(each -> each.toInstant(ZoneOffset.UTC)));
        assertThat(quiet.lastEnd(moment.toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .isEqualTo(last.toInstant(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22:00", "22-7", "22:00-07:00-08:00"})
    void whatIsNoPartOfTheDayIsNamed(String text) {
        assertThatThrownBy(() -> QuietHours.parse(text)).hasMessageContaining("'" + text + "'");
    }
}
