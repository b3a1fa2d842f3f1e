package org.indicatorwatch.alerts.notices;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.alerts.AlertsConfig;
import org.indicatorwatch.testing.Settings;

import static org.assertj.core.api.Assertions.assertThat;

class GroupTimingTest {

    private static final Instant START = Instant.parse("2024-05-06T01:00:00Z");

    private final GroupTiming timing =
            new GroupTiming(Settings.of(AlertsConfig.class, Map.of("indicator-watch.alerts.group.burst", "2"))
                    .group());

    @Test
    void aSingleChangeLeavesOnceItHasBeenQuietForAWhile() {
        assertThat(isReady(0, 0, 2)).isFalse();
        assertThat(isReady(0, 0, 3)).isTrue();
    }

    @Test
    void whileMoreComesItWaitsButNotForEver() {
        assertThat(isReady(0, 58, 59)).isFalse();
        assertThat(isReady(0, 59, 60)).isTrue();
    }

    @Test
    void whoeverHadManyMessagesGetsTheRestTogetherWhenTheIntervalIsOver() {
        List<Instant> two = Collections.nCopies(2, START);
        assertThat(timing.isReady(START, START, two, START.plusSeconds(299))).isFalse();
        assertThat(timing.isReady(START, START, two, START.plusSeconds(300))).isTrue();
        assertThat(timing.isReady(START, START, List.of(START), START.plusSeconds(4)))
                .isTrue();
    }

    private boolean isReady(long first, long last, long now) {
        return timing.isReady(START.plusSeconds(first), START.plusSeconds(last), List.of(), START.plusSeconds(now));
    }
}
