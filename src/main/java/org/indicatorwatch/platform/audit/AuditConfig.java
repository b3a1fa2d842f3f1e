package org.indicatorwatch.platform.audit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long it is remembered who did what. */
@ConfigMapping(prefix = "indicator-watch.audit")
interface AuditConfig {

    /**
     * Age at which entries are deleted, at least 183 days (six months): the database itself refuses to delete younger
     * ones.
     */
    @WithDefault("1096d")
    @DurationMin(days = 183)
    Duration retention();

    /** When old entries are deleted (Quartz cron expression). */
    @WithDefault("0 15 3 * * ?")
    String cron();
}
