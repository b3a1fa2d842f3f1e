package org.indicatorwatch.delivery.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

import org.indicatorwatch.delivery.DeliveryConfig;

/** When a failed message is tried again: waits that double up to a limit, partly random. */
final class RetryPolicy {

    /** Beyond this many doublings every permitted first wait has passed every sensible limit. */
    private static final int MAX_DOUBLINGS = 40;

    private final DeliveryConfig.Retry config;
    private final DoubleSupplier random;

    /** @param random gives numbers from 0 to 1 */
    RetryPolicy(DeliveryConfig.Retry config, DoubleSupplier random) {
        this.config = config;
        this.random = random;
    }

    /** The time of the next attempt; empty if the message is to be given up. */
    Optional<Instant> next(int attempts, Instant dueSince, Instant now) {
        if (attempts >= config.maxAttempts()) {
            return Optional.empty();
        }
        Instant next = now.plus(delay(attempts));
        return next.isAfter(dueSince.plus(config.maxAge())) ? Optional.empty() : Optional.of(next);
    }

    /** The wait after the given number of failures, from (1 − jitter) to 1 times its full length. */
    private Duration delay(int failures) {
        int doublings = Math.min(Math.max(failures - 1, 0), MAX_DOUBLINGS);
        double full = Math.min(
                config.initialDelay().toMillis() * Math.pow(2, doublings),
                config.maxDelay().toMillis());
        return Duration.ofMillis(Math.round(full * (1 - config.jitter() * random.getAsDouble())));
    }
}
