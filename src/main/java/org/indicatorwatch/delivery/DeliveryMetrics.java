package org.indicatorwatch.delivery;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What Prometheus learns of attempts. The names are part of the interface: boards and alert rules use them. */
@ApplicationScoped
public class DeliveryMetrics {

    /** Attempts by {@link #CHANNEL} and {@link #OUTCOME}. Prometheus adds {@code _total}. */
    public static final String NOTIFICATIONS = "notifications";

    /** Messages that wait or are being sent; those for later are not counted. */
    public static final String QUEUE_DEPTH = "notification.queue.depth";

    /** For how long the oldest of them could have been sent, in seconds; 0 without any. */
    public static final String OLDEST_PENDING = "notification.oldest.pending";

    /** {@code email} or {@code webhook}. */
    public static final String CHANNEL = "channel";

    /** {@code sent}, {@code retried} (failed, to be tried again) or {@code dead} (given up). */
    public static final String OUTCOME = "outcome";

    enum Outcome {
        SENT,
        RETRIED,
        DEAD
    }

    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
        // From the start at zero, so that the first failure is an increase.
        for (Channel channel : Channel.values()) {
            for (Outcome outcome : Outcome.values()) {
                counter(channel, outcome);
            }
        }
    }

    void count(Channel channel, Outcome outcome) {
        counter(channel, outcome).increment();
    }

    private Counter counter(Channel channel, Outcome outcome) {
        return Counter.builder(NOTIFICATIONS)
                .description("Attempts to deliver a message")
                .tag(CHANNEL, channel.name().toLowerCase(Locale.ROOT))
                .tag(OUTCOME, outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
