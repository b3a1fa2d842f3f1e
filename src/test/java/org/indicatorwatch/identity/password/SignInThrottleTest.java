package org.indicatorwatch.identity.password;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SignInThrottleTest {

    private static final Instant NOON = Instant.parse("2024-03-31T12:00:00Z");
    private static final int ATTEMPTS = 5;
    private static final int ATTEMPTS_PER_ADDRESS = 100;

    /** No test shares its addresses with another. */
    private final String address = UUID.randomUUID().toString();

    @Inject
    SignInThrottle throttle;

    @Test
    void the_address_must_wait_until_the_oldest_failure_no_longer_counts() {
        for (int i = 0; i < ATTEMPTS; i++) {
            assertOpen(address, "zhang", NOON.plusSeconds(i));
            throttle.recordFailure(address, "zhang", NOON.plusSeconds(i));
        }
        assertThat(wait(address, "zhang", NOON.plusSeconds(10))).isEqualTo(Duration.ofSeconds(890));
        assertThat(wait(address, "zhang", NOON.plusSeconds(899))).isEqualTo(Duration.ofSeconds(1));
        assertOpen(address, "zhang", NOON.plusSeconds(900));
    }

    @Test
    void the_account_stays_open_to_other_addresses_and_the_address_to_other_accounts() {
        fail(ATTEMPTS, "zhang");
        assertThat(wait(address, "zhang", NOON)).isPositive();
        assertOpen(address + "-elsewhere", "zhang", NOON);
        assertOpen(address, "li", NOON);
    }

    @Test
    void another_spelling_is_no_other_account() {
        fail(ATTEMPTS, "Zhang");
        assertThat(wait(address, "zHANG", NOON)).isPositive();
    }

    @Test
    void an_address_that_tries_many_accounts_must_wait_for_all() {
        for (int i = 0; i < ATTEMPTS_PER_ADDRESS; i++) {
            assertOpen(address, "victim", NOON);
            throttle.recordFailure(address, "account-" + i, NOON);
        }
        assertThat(wait(address, "victim", NOON)).isPositive();
        assertOpen(address + "-elsewhere", "victim", NOON);
    }

    @Test
    void the_right_password_wipes_out_the_wrong_ones() {
        fail(ATTEMPTS - 1, "zhang");
        throttle.recordSuccess(address, "zhang");
        fail(ATTEMPTS - 1, "zhang");
        assertOpen(address, "zhang", NOON);
    }

    @Test
    void what_no_longer_counts_is_deleted_and_the_rest_kept() {
        fail(ATTEMPTS, "zhang");
        throttle.deleteExpired(NOON.plusSeconds(899));
        assertThat(wait(address, "zhang", NOON)).isPositive();
        throttle.deleteExpired(NOON.plusSeconds(900));
        assertOpen(address, "zhang", NOON);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    203.0.113.7          , 203.0.113.7
                    2001:db8:1:2:3:4:5:6 , 2001:db8:1:2:0:0:0:0/64
                    2001:db8:1:2::9      , 2001:db8:1:2:0:0:0:0/64
                    ::ffff:203.0.113.7   , 203.0.113.7
                    not:an:address       , not:an:address
                    """)
    void counts_ipv6_by_network(String caller, String network) {
        assertThat(SignInThrottle.network(caller)).isEqualTo(network);
    }

    private void fail(int times, String account) {
        for (int i = 0; i < times; i++) {
            throttle.recordFailure(address, account, NOON);
        }
    }

    private void assertOpen(String from, String account, Instant now) {
        assertThatCode(() -> throttle.check(from, account, now)).doesNotThrowAnyException();
    }

    private Duration wait(String from, String account, Instant now) {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> throttle.check(from, account, now));
        assertThat(refusal.status()).isEqualTo(429);
        return refusal.retryAfter().orElseThrow();
    }
}
