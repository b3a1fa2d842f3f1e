package org.indicatorwatch.delivery.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.delivery.DeliveryConfig;
import org.indicatorwatch.delivery.SampleMessages;
import org.indicatorwatch.testing.Settings;

import static org.assertj.core.api.Assertions.assertThat;

class RetryPolicyTest {

    private static final Instant NOW = SampleMessages.WRITTEN;

    private final DeliveryConfig.Retry config = Settings.of(
                    DeliveryConfig.class, Map.of("indicator-watch.delivery.retry.max-attempts", "2000000000"))
            .retry();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # failures, wait
            1,          10s
            2,          20s
            3,          40s
            9,          2560s
            10,         3600s
            2000,       3600s
            """)
    void waits_double_up_to_the_limit(int failures, String wait) {
        assertThat(new RetryPolicy(config, () -> 0).next(failures, NOW, NOW))
                .contains(NOW.plus(Duration.parse("PT" + wait)));
    }

    @ParameterizedTest
    @CsvSource({"0, 40000", "0.5, 36000", "1, 32000"})
    void a_random_part_is_taken_off(double random, long millis) {
        assertThat(new RetryPolicy(config, () -> random).next(3, NOW, NOW)).contains(NOW.plusMillis(millis));
    }

    @Test
    void the_last_permitted_attempt_is_the_last() {
        DeliveryConfig.Retry three = Settings.of(
                        DeliveryConfig.class, Map.of("indicator-watch.delivery.retry.max-attempts", "3"))
                .retry();
        RetryPolicy policy = new RetryPolicy(three, () -> 0);
        assertThat(policy.next(2, NOW, NOW)).isPresent();
        assertThat(policy.next(3, NOW, NOW)).isEmpty();
    }

    @Test
    void a_message_that_would_be_too_old_at_its_next_attempt_is_given_up() {
        RetryPolicy policy = new RetryPolicy(config, () -> 0);
        Instant end = NOW.plus(Duration.ofHours(96));
        assertThat(policy.next(1, NOW, end.minusSeconds(10))).contains(end);
        assertThat(policy.next(1, NOW, end.minusSeconds(9))).isEmpty();
    }
}
