package org.indicatorwatch.alerts.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.organisation.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

class DigestTimesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The National Day week of 2024 and the Saturday worked for it. */
    private final DigestTimes mornings = new DigestTimes(
            new WorkingCalendar(Map.of(
                    LocalDate.parse("2024-10-01"), false,
                    LocalDate.parse("2024-10-02"), false,
                    LocalDate.parse("2024-10-03"), false,
                    LocalDate.parse("2024-10-04"), false,
                    LocalDate.parse("2024-10-07"), false,
                    LocalDate.parse("2024-10-12"), true)),
            LocalTime.parse("08:30"),
            ZONE);

    @ParameterizedTest
    @CsvSource({
        "2024-09-27T08:30, 2024-09-27T08:30",
        "2024-09-27T08:31, 2024-09-30T08:30",
        "2024-09-30T09:00, 2024-10-08T08:30",
        "2024-10-11T18:00, 2024-10-12T08:30",
        "2024-10-12T18:00, 2024-10-14T08:30"
    })
    void theNextMorningIsThatOfAWorkingDay(LocalDateTime moment, LocalDateTime expected) {
        assertThat(mornings.next(at(moment))).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-27T10:00, 1, 2024-09-30T08:30",
        "2024-09-27T10:00, 2, 2024-10-08T08:30",
        "2024-09-28T10:00, 1, 2024-09-30T08:30",
        "2024-10-08T10:00, 5, 2024-10-14T08:30"
    })
    void daysAreCountedAsWorkingDays(LocalDateTime moment, int days, LocalDateTime expected) {
        assertThat(mornings.after(at(moment), days)).isEqualTo(at(expected));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
