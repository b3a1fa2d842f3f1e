package org.indicatorwatch.delivery;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Remembers which messages were given up. */
@ApplicationScoped
class FailureRecorder {

    private final List<DeliveryFailed> failures = new CopyOnWriteArrayList<>();

    void on(@Observes DeliveryFailed failure) {
        failures.add(failure);
    }

    List<DeliveryFailed> of(OutboxMessage message) {
        return failures.stream()
                .filter(failure -> failure.notification().equals(message.id))
                .toList();
    }
}
