package org.indicatorwatch.identity;

import java.util.stream.Stream;

import io.quarkus.security.ForbiddenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccessFilterTest {

    @ParameterizedTest
    @EnumSource(Capability.class)
    void a_password_that_must_be_changed_opens_nothing_but_the_own_account(Capability capability) {
        Actor actor = new Actor("admin", Role.ADMINISTRATOR.capabilities(), Limits.NONE, Limits.NONE, true);
        if (capability == Capability.OWN_ACCOUNT) {
            assertThatCode(() -> AccessFilter.check(actor, requires(capability)))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> AccessFilter.check(actor, requires(capability)))
                    .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.code())
                            .isEqualTo("password-change-required"));
        }
    }

    @Test
    void what_requires_nothing_is_open_to_nobody() {
        assertThatThrownBy(() -> AccessFilter.check(Actor.SYSTEM, null)).isInstanceOf(ForbiddenException.class);
    }

    private static Requires requires(Capability capability) {
        return Stream.of(Marked.class.getDeclaredMethods())
                .map(method -> method.getAnnotation(Requires.class))
                .filter(requires -> requires != null && requires.value() == capability)
                .findFirst()
                .orElseThrow();
    }

    /** Carries every annotation there can be. */
    interface Marked {

        @Requires(Capability.READ)
        void read();

        @Requires(Capability.WRITE_READINGS)
        void write();

        @Requires(Capability.VERIFY)
        void verify();

        @Requires(Capability.HANDLE_ALERTS)
        void handle();

        @Requires(Capability.MANAGE_CATALOGUE)
        void manage();

        @Requires(Capability.ADMINISTER)
        void administer();

        @Requires(Capability.READ_AUDIT)
        void audit();

        @Requires(Capability.SCRAPE)
        void scrape();

        @Requires(Capability.OWN_ACCOUNT)
        void own();
    }
}
