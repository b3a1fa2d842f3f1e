package org.indicatorwatch.platform.idempotency;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

/** Forgets old answers. */
@ApplicationScoped
class IdempotencyJob {

    private final IdempotencyStore store;
    private final Clock clock;

    IdempotencyJob(IdempotencyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(identity = "forget-idempotency-keys", every = "1h", delayed = "5m")
    void deleteExpired() {
        store.deleteExpired(clock.instant());
    }
}
