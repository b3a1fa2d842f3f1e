package org.indicatorwatch.delivery.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;

import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.DeliveryConfig;
import org.indicatorwatch.delivery.DeliveryException;
import org.indicatorwatch.delivery.DeliveryException.Reason;
import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.delivery.Sender;

/** Sends what is due. Any number of these, in any number of instances, may run at once. */
@ApplicationScoped
public class Dispatcher {

    private final OutboxStore store;
    private final Map<Channel, Sender> senders = new EnumMap<>(Channel.class);
    private final RetryPolicy retries;
    private final DeliveryConfig config;
    private final DeliveryMetrics metrics;
    private final UnrecordedDeliveries unrecorded;
    private volatile boolean stopping;

    @Inject
    public Dispatcher(OutboxStore store, @All List<Sender> senders, DeliveryConfig config, DeliveryMetrics metrics) {
        this.store = store;
        this.retries = new RetryPolicy(
                config.retry(), () -> ThreadLocalRandom.current().nextDouble());
        this.config = config;
        this.metrics = metrics;
        this.unrecorded = new UnrecordedDeliveries(store);
        senders.forEach(sender -> this.senders.put(sender.channel(), sender));
    }

    /** Sends what is due over all channels. */
    public void runOnce(Instant now) {
        for (Channel channel : Channel.values()) {
            runOnce(channel, now);
        }
    }

    /** Sends what is due over the channel, up to the configured number, until the channel turns out to be down. */
    void runOnce(Channel channel, Instant now) {
        long start = System.nanoTime();
        unrecorded.record();
        Set<String> down = new HashSet<>();
        for (int i = 0; i < config.batchSize() && !stopping; i++) {
            // Leases count from when they begin, not from when the run began.
            Optional<OutboxMessage> claimed = store.claim(channel, later(now, start), config.lease(), down);
            if (claimed.isEmpty() || !attempt(claimed.get(), down, now, start)) {
                return;
            }
        }
    }

    /**
     * @param down takes the address if nothing gets through to it and each message to it would cost the whole timeout
     * @return whether it makes sense to go on with the channel
     */
    private boolean attempt(OutboxMessage message, Set<String> down, Instant now, long start) {
        try {
            send(message);
        } catch (DeliveryException e) {
            failed(message, e, later(now, start));
            if (e.reason() == Reason.ADDRESS_DOWN) {
                down.add(message.address);
            }
            return e.reason() != Reason.CHANNEL_DOWN;
        }
        unrecorded.sent(message.id, later(now, start));
        metrics.count(message.channel, DeliveryMetrics.AttemptOutcome.SENT);
        DeliveryLog.sent(message);
        return true;
    }

    private void send(OutboxMessage message) throws DeliveryException {
        if (message.attempts > config.retry().maxAttempts()) {
            throw new DeliveryException(Reason.REFUSED, "Every attempt ended without an outcome");
        }
        try {
            senders.get(message.channel).send(message);
        } catch (RuntimeException e) {
            throw new DeliveryException(Reason.POSTPONED, "Fault of the service, see its log", e);
        }
    }

    private void failed(OutboxMessage message, DeliveryException failure, Instant now) {
        Optional<Instant> next = failure.reason() == Reason.REFUSED
                ? Optional.empty()
                : retries.next(message.attempts, message.dueSince, now);
        if (next.isPresent()) {
            store.retry(message, next.get(), failure.getMessage());
            metrics.count(message.channel, DeliveryMetrics.AttemptOutcome.RETRIED);
            DeliveryLog.retried(message, failure, next.get());
        } else {
            store.dead(message, now, failure.getMessage());
            metrics.count(message.channel, DeliveryMetrics.AttemptOutcome.DEAD);
            DeliveryLog.dead(message, failure);
        }
    }

    private static Instant later(Instant now, long start) {
        return now.plus(Duration.ofNanos(System.nanoTime() - start));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }
}
