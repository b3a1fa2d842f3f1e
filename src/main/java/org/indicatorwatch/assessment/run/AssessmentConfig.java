package org.indicatorwatch.assessment.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When everything is assessed anew. */
@ConfigMapping(prefix = "indicator-watch.assessment")
interface AssessmentConfig {

    /**
     * Quartz cron expression, in the service's time zone, of the full run; by default every night at half past one,
     * after the day's deliveries and before anybody looks. Without it, nobody notices that figures stay out.
     */
    @WithDefault("0 30 1 * * ?")
    String cron();
}
