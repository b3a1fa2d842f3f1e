package org.indicatorwatch.identity;

import java.util.Optional;

import io.quarkus.security.ForbiddenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.indicatorwatch.identity.access.AccessFilter;
import org.indicatorwatch.identity.limits.Limits;
import org.indicatorwatch.platform.access.Capability;
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
            assertThatCode(() -> AccessFilter.check(actor, Optional.of(capability)))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> AccessFilter.check(actor, Optional.of(capability)))
                    .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.code())
                            .isEqualTo("password-change-required"));
        }
    }

    @Test
    void what_requires_nothing_is_open_to_nobody() {
        assertThatThrownBy(() -> AccessFilter.check(Actor.SYSTEM, Optional.empty()))
                .isInstanceOf(ForbiddenException.class);
    }
}
