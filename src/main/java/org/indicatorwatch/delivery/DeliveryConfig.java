package org.indicatorwatch.delivery;

import java.time.Duration;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How hard the service tries to get its messages out. */
@ConfigMapping(prefix = "indicator-watch.delivery")
public interface DeliveryConfig {

    /**
     * How often the outbox is looked through, which is how late a message leaves at most while nothing is wrong.
     * {@code off} stops sending; messages then wait.
     */
    @WithDefault("2s")
    String every();

    /** Messages that one run sends per channel before it yields, 1 to 1000. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int batchSize();

    /**
     * How long one message may take, from opening the connection to the last answer; 1 s to 5 min. Then the connection
     * is cut. Too short, and a slow server's acceptance comes too late to be heard: the message is then sent again.
     */
    @WithDefault("30s")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 5)
    Duration sendTimeout();

    /**
     * How long a message stays with the instance that sends it. A message that a killed instance held is delayed by as
     * much. At least twice {@link #sendTimeout}; clocks of instances may differ by the rest without a message being sent
     * twice.
     */
    @WithDefault("2m")
    Duration lease();

    /** Age of the oldest unsent message from which the health report says that delivery is in trouble. */
    @WithDefault("15m")
    @DurationMin(seconds = 1)
    Duration warnAfter();

    /**
     * For how long the health report says so after a message was given up, unless it is resent. Long enough for somebody
     * to notice; the list of notifications and the alert stay.
     */
    @WithDefault("24h")
    @DurationMin(seconds = 1)
    Duration warnOfGivenUp();

    /**
     * After this long, the texts and pictures of messages that were sent or taken back are removed; that and when they
     * were sent stays on record.
     */
    @WithDefault("400d")
    @DurationMin(days = 1)
    Duration retention();

    Retry retry();

    /** When to try again after a failure that may pass. */
    interface Retry {

        /** Wait after the first failure; doubled after each further one. */
        @WithDefault("10s")
        @DurationMin(millis = 1)
        Duration initialDelay();

        /** Longest wait between two attempts, and so how late a message may be after a server has come back. */
        @WithDefault("1h")
        @DurationMin(millis = 1)
        Duration maxDelay();

        /** Part of the wait that is random, 0 to 1, so that messages that failed together do not return together. */
        @WithDefault("0.2")
        @DecimalMin("0")
        @DecimalMax("1")
        double jitter();

        /** Attempts after which a message is given up, at least 1. The default leaves the decision to the age. */
        @WithDefault("100")
        @Min(1)
        int maxAttempts();

        /** Age at which a message is given up: longer than a weekend without a mail server. */
        @WithDefault("96h")
        @DurationMin(seconds = 1)
        Duration maxAge();
    }
}
