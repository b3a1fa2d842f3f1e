package org.indicatorwatch.delivery.outbox;

import java.net.URI;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryChecksTest {

    @Test
    void links_that_lead_nowhere_are_warned_of_where_mails_really_leave() {
        URI local = URI.create("http://localhost:8080");
        assertThat(DeliveryChecks.linkWarning(true, local))
                .get()
                .asString()
                .contains(local.toString())
                .contains("Set indicator-watch.public-url");
        assertThat(DeliveryChecks.linkWarning(false, local)).isEmpty();
        assertThat(DeliveryChecks.linkWarning(true, URI.create("https://watch.example.org")))
                .isEmpty();
    }
}
