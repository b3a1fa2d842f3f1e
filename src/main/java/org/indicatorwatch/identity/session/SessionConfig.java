package org.indicatorwatch.identity.session;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How long people stay signed in. The key that sessions are encrypted with is made once and kept in the database, unless
 * {@code quarkus.http.auth.session.encryption-key} gives one.
 */
@ConfigMapping(prefix = "indicator-watch.session")
interface SessionConfig {

    /** Without any request for this long, one has to sign in again; 1 min to 24 h. */
    @WithDefault("1h")
    @DurationMin(minutes = 1)
    @DurationMax(hours = 24)
    Duration idle();

    /** However busy, one has to sign in again after this long; 1 min to 7 days. */
    @WithDefault("12h")
    @DurationMin(minutes = 1)
    @DurationMax(days = 7)
    Duration lifetime();
}
