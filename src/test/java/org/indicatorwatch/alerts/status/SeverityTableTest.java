package org.indicatorwatch.alerts.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Nature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeverityTableTest {

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    status,      lastYear, binding,  expected, advocated
                    WATCH,       false,    LOW,      LOW,      LOW
                    WATCH,       true,     MEDIUM,   LOW,      LOW
                    OFF_TRACK,   false,    HIGH,     MEDIUM,   MEDIUM
                    OFF_TRACK,   true,     HIGH,     HIGH,     MEDIUM
                    MOVING_AWAY, false,    HIGH,     MEDIUM,   MEDIUM
                    CRITICAL,    false,    CRITICAL, HIGH,     MEDIUM
                    CRITICAL,    true,     CRITICAL, CRITICAL, HIGH
                    MISSED,      true,     CRITICAL, CRITICAL, HIGH
                    MISSED,      false,    CRITICAL, CRITICAL, HIGH
                    """)
    void followsNatureStatusAndTimeLeft(
            Status status, boolean lastYear, Severity binding, Severity expected, Severity advocated) {
        assertThat(SeverityTable.of(status, Nature.BINDING, lastYear)).isEqualTo(binding);
        assertThat(SeverityTable.of(status, Nature.EXPECTED, lastYear)).isEqualTo(expected);
        assertThat(SeverityTable.of(status, Nature.ADVOCATED, lastYear)).isEqualTo(advocated);
    }

    @Test
    void isNotAskedAboutWhatIsFine() {
        assertThatThrownBy(() -> SeverityTable.of(Status.ON_TRACK, Nature.BINDING, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
