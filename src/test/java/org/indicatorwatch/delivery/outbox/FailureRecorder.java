package org.indicatorwatch.delivery.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.indicatorwatch.delivery.OutboxMessage;

/** Remembers which messages were given up. */
@ApplicationScoped
public class FailureRecorder {

    private final List<DeliveryFailed> failures = new CopyOnWriteArrayList<>();

    void on(@Observes DeliveryFailed failure) {
        failures.add(failure);
    }

    public List<DeliveryFailed> of(OutboxMessage message) {
        return failures.stream()
                .filter(failure -> failure.notification().equals(message.id))
                .toList();
    }
}
