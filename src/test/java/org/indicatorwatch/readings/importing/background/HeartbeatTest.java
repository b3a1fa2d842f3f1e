package org.indicatorwatch.readings.importing.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeartbeatTest {

    @Test
    void it_beats_on_although_one_fails() throws InterruptedException {
        CountDownLatch beats = new CountDownLatch(3);
        try (Heartbeat heartbeat = new Heartbeat(Duration.ofMillis(1), () -> {
            beats.countDown();
            throw new IllegalStateException("for once");
        })) {
            assertThat(beats.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
