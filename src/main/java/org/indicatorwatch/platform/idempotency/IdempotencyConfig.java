package org.indicatorwatch.platform.idempotency;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long answers to repeatable requests are kept. */
@ConfigMapping(prefix = "indicator-watch.idempotency")
public interface IdempotencyConfig {

    /** Time within which a repeated request gets the first one's answer. Afterwards it runs again. */
    @WithDefault("24h")
    @DurationMin(minutes = 1)
    Duration keep();

    /** Time after which a request that never came to an answer, because its instance died, may run again. */
    @WithDefault("10m")
    @DurationMin(seconds = 10)
    Duration abandon();
}
