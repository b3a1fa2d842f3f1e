package org.indicatorwatch.alerts.routing;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DefaultContactTest {

    @Test
    void nobodyBeingToldIsWarnedOfWhereMailsReallyLeave() {
        assertThat(DefaultContact.warning(true, "secretariat@localhost"))
                .get()
                .asString()
                .contains("Set indicator-watch.alerts.default-recipient");
        assertThat(DefaultContact.warning(false, "secretariat@localhost")).isEmpty();
        assertThat(DefaultContact.warning(true, "office@example.org")).isEmpty();
    }
}
