package org.indicatorwatch.delivery.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.delivery.SampleMessages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnrecordedDeliveriesTest {

    private final UUID id = UUID.randomUUID();
    private final List<UUID> recorded = new ArrayList<>();
    private boolean databaseDown = true;

    private final UnrecordedDeliveries deliveries = new UnrecordedDeliveries(new OutboxStore(null) {
        @Override
        void sent(UUID message, Instant at) {
            if (databaseDown) {
                throw new IllegalStateException("connection refused");
            }
            recorded.add(message);
        }
    });

    @Test
    void a_delivery_during_a_database_outage_is_recorded_after_it_and_once() {
        deliveries.sent(id, SampleMessages.WRITTEN);
        // Nothing is claimed, and so nothing sent, while the database does not answer.
        assertThatThrownBy(deliveries::record).hasMessage("connection refused");
        databaseDown = false;
        deliveries.record();
        deliveries.record();
        assertThat(recorded).containsExactly(id);
    }
}
