package org.indicatorwatch.alerts.notices;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.alerts.AlertAction;
import org.indicatorwatch.assessment.method.Status;

import static org.assertj.core.api.Assertions.assertThat;

class MailLimitTest {

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    change,   status,      told, allowed
                    OPENED,   OFF_TRACK,   0,    true
                    WORSENED, OFF_TRACK,   0,    true
                    RESOLVED, ON_TRACK,    1,    true
                    REOPENED, OFF_TRACK,   1,    true
                    WORSENED, MOVING_AWAY, 1,    false
                    WORSENED, CRITICAL,    1,    true
                    WORSENED, MISSED,      1,    true
                    REOPENED, OFF_TRACK,   2,    false
                    WORSENED, CRITICAL,    2,    false
                    RESOLVED, ON_TRACK,    2,    false
                    """)
    void allowsTwoMessagesAndKeepsTheSecondForTheRecovery(
            AlertAction change, Status status, long told, boolean allowed) {
        assertThat(MailLimit.allows(change, status, told)).isEqualTo(allowed);
    }
}
