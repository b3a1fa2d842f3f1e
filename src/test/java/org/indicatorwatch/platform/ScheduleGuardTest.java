package org.indicatorwatch.platform;

import java.time.Instant;
import java.util.Date;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.spi.OperableTrigger;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleGuardTest {

    private static final Instant NOW = Instant.parse("2026-01-20T01:00:00Z");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # every s, next in s, too late
            2,         1,         false
            2,         22,        false
            2,         23,        true
            2,         3600,      true
            3600,      300,       false
            3600,      3600,      false
            3600,      7200,      true
            2,         -60,       false
            """)
    void whatIsFurtherAwayThanTwoRunsIsTooLate(int every, int next, boolean late) {
        var trigger = TriggerBuilder.newTrigger()
                .startAt(Date.from(NOW.plusSeconds(next)))
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(every))
                .build();
        ((OperableTrigger) trigger).computeFirstFireTime(null);
        assertThat(ScheduleGuard.isTooLate(trigger, Date.from(NOW))).isEqualTo(late);
    }
}
