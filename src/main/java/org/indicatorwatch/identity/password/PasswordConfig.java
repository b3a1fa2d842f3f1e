package org.indicatorwatch.identity.password;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How passwords are kept. */
@ConfigMapping(prefix = "indicator-watch.password")
interface PasswordConfig {

    /**
     * How much work it is to try a password, for whoever signs in and for whoever has stolen the hashes: each step
     * doubles it. 4 to 16; holds for a password from when it is next set or used.
     */
    @WithDefault("10")
    @Min(4)
    @Max(16)
    int bcryptCost();
}
