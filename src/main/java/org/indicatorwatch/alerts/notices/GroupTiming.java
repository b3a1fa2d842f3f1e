package org.indicatorwatch.alerts.notices;

import java.time.Instant;
import java.util.Collection;

import org.indicatorwatch.alerts.AlertsConfig;

/**
 * Decides when the news for one recipient becomes a message: soon after the last of it, so that one change is told
 * within seconds and the many of a night's run in one message; later where the recipient has just had many messages.
 */
final class GroupTiming {

    private final AlertsConfig.GroupConfig config;

    GroupTiming(AlertsConfig.GroupConfig config) {
        this.config = config;
    }

    /**
     * @param first when the oldest waiting news came
     * @param last when the latest came
     * @param earlier when the recipient's latest messages were made
     */
    boolean isReady(Instant first, Instant last, Collection<Instant> earlier, Instant now) {
        boolean calm = !last.plus(config.quiet()).isAfter(now);
        boolean overdue = !first.plus(config.longestWait()).isAfter(now);
        long recent = earlier.stream()
                .filter(moment -> moment.plus(config.interval()).isAfter(now))
                .count();
        return (calm || overdue) && recent < config.burst();
    }
}
