package org.indicatorwatch.identity.password;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How often a wrong password may be tried. Attempts count against the address they come from, never against the account
 * alone, so that nobody can lock another out. Behind a proxy, give {@code quarkus.http.proxy.*}, or all callers share
 * the proxy's address.
 */
@ConfigMapping(prefix = "indicator-watch.sign-in")
interface SignInConfig {

    /** Wrong passwords from one address for one account until that address must wait; 1 to 100. */
    @WithDefault("5")
    @Min(1)
    @Max(100)
    int attempts();

    /** Wrong passwords from one address for all accounts together; 1 to 10,000. An office may share one address. */
    @WithDefault("100")
    @Min(1)
    @Max(10_000)
    int attemptsPerAddress();

    /** How long a wrong password counts, and so how long an address waits at most; 1 s to 24 h. */
    @WithDefault("15m")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 24)
    Duration window();
}
