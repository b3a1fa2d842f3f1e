package org.indicatorwatch.alerts;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whom alerts reach, and when. */
@ConfigMapping(prefix = "indicator-watch.alerts")
public interface AlertsConfig {

    /** Mail address of the first contact, which is told of everything until somebody sets up contacts and routes. */
    @WithDefault("secretariat@localhost")
    String defaultRecipient();

    /** How often it is looked whether somebody is to be told something. {@code off} stops telling; news then waits. */
    @WithDefault("1s")
    String every();

    Group group();

    /** How several news for one recipient become one message. */
    interface Group {

        /** A message leaves once there has been no further news for its recipient for this long. */
        @WithDefault("3s")
        Duration quiet();

        /** But nobody waits longer than this for it. */
        @WithDefault("60s")
        Duration longestWait();

        /** A recipient of {@link #burst} messages within this time gets the rest in one message when it is over. */
        @WithDefault("5m")
        Duration interval();

        /** Messages to one recipient within {@link #interval}; at least 1. */
        @WithDefault("10")
        int burst();
    }
}
