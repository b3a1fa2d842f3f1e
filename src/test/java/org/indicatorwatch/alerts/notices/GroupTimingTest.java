package org.indicatorwatch.alerts.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.alerts.AlertsConfig;

import static org.assertj.core.api.Assertions.assertThat;

class GroupTimingTest {

    private static final Instant START = Instant.parse("2024-05-06T01:00:00Z");

    private final GroupTiming timing = new GroupTiming(new AlertsConfig.Group() {
        @Override
        public Duration quiet() {
            return Duration.ofSeconds(3);
        }

        @Override
        public Duration longestWait() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration interval() {
            return Duration.ofMinutes(5);
        }

        @Override
        public int burst() {
            return 2;
        }
    });

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
