package org.indicatorwatch.delivery.outbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.indicatorwatch.delivery.Channel;

/** What Prometheus learns of deliveries. The names are part of the interface: boards and alert rules use them. */
@ApplicationScoped
public class DeliveryMetrics implements MeterBinder {

    /** Attempts by {@link #CHANNEL} and {@link #OUTCOME}. Prometheus adds {@code _total}. */
    public static final String NOTIFICATIONS = "notifications";

    /** Messages that wait or are being sent, and overdue news not yet in a message; what is for later is not counted. */
    public static final String QUEUE_DEPTH = "notification.queue.depth";

    /** For how long the oldest of these could have been sent, in seconds; 0 without any. */
    public static final String OLDEST_PENDING = "notification.oldest.pending";

    /** {@code email} or {@code webhook}. */
    public static final String CHANNEL = "channel";

    /** {@code sent}, {@code retried} (failed, to be tried again) or {@code dead} (given up). */
    public static final String OUTCOME = "outcome";

    enum AttemptOutcome {
        SENT,
        RETRIED,
        DEAD
    }

    private final QueueMonitor queue;
    private final MeterRegistry registry;
    private final List<Meter> gauges = new ArrayList<>();
    private final Map<Channel, Map<AttemptOutcome, Counter>> attempts = new EnumMap<>(Channel.class);

    /** Counters are there from the start, at zero, so that the first failure is an increase. */
    DeliveryMetrics(QueueMonitor queue, MeterRegistry registry) {
        this.queue = queue;
        this.registry = registry;
        for (Channel channel : Channel.values()) {
            Map<AttemptOutcome, Counter> ofChannel = new EnumMap<>(AttemptOutcome.class);
            for (AttemptOutcome outcome : AttemptOutcome.values()) {
                ofChannel.put(outcome, counter(registry, channel, outcome));
            }
            attempts.put(channel, ofChannel);
        }
    }

    @Override
    public void bindTo(MeterRegistry each) {
        gauges.add(Gauge.builder(QUEUE_DEPTH, () -> queue.measure().depth())
                .description("Messages that wait to be sent or are being sent, and overdue news not yet in a message")
                .register(each));
        gauges.add(
                TimeGauge.builder(OLDEST_PENDING, () -> queue.measure().oldest().toMillis(), TimeUnit.MILLISECONDS)
                        .description("For how long the oldest unsent message or news could have been sent")
                        .register(each));
    }

    /** The registry outlives the application where one process runs several, as tests do. */
    @PreDestroy
    void unbind() {
        gauges.forEach(registry::remove);
    }

    void count(Channel channel, AttemptOutcome outcome) {
        attempts.get(channel).get(outcome).increment();
    }

    private static Counter counter(MeterRegistry registry, Channel channel, AttemptOutcome outcome) {
        return Counter.builder(NOTIFICATIONS)
                .description("Attempts to deliver a message")
                .tag(CHANNEL, channel.name().toLowerCase(Locale.ROOT))
                .tag(OUTCOME, outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
