package org.indicatorwatch.alerts.reporting;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When people are reminded of what they owe, in working days. */
@ConfigMapping(prefix = "indicator-watch.reminders")
public interface ReminderConfig {

    /** Days before the due date. */
    @WithDefault("5,1")
    List<Integer> before();

    /** Days after it. */
    @WithDefault("1,3,5")
    List<Integer> after();

    /** Days after it on which the department's supervisor is told. */
    @WithDefault("5")
    List<Integer> escalation();

    /** Days after it beyond which the alert is told at once instead of in the digest. */
    @WithDefault("10")
    int urgentAfter();

    /** When to look, on working days; what was missed is made up the next time. {@code off} stops reminding. */
    @WithDefault("0 0/30 8-18 * * ?")
    String cron();
}
