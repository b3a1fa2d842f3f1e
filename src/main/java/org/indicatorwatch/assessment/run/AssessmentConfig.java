package org.indicatorwatch.assessment.run;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When everything is assessed anew, and how the work is cut. */
@ConfigMapping(prefix = "indicator-watch.assessment")
interface AssessmentConfig {

    /**
     * Quartz cron expression, in the service's time zone, of the full run; by default every night at half past one,
     * after the day's deliveries and before anybody looks. Without it, nobody notices that figures stay out.
     */
    @WithDefault("0 30 1 * * ?")
    String cron();

    /**
     * How many series a worker assesses in one transaction, 1 to 5000. Memory and the time for which alerts are locked
     * grow with it; below 50 the cost of a transaction shows.
     */
    @WithDefault("200")
    @Min(1)
    @Max(5000)
    int batch();

    /** Longest that the transaction of a batch may take, 10 seconds or more. */
    @WithDefault("60s")
    Duration batchTimeout();

    /** How many workers each instance runs, 0 to 32; 0 leaves the work to other instances. */
    @WithDefault("1")
    @Min(0)
    @Max(32)
    int workers();
}
