package org.indicatorwatch.alerts;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** Whom alerts reach, and when. */
@ConfigMapping(prefix = "indicator-watch.alerts")
public interface AlertsConfig {

    /** Where alerts go while nobody has said otherwise. */
    String NOBODY = "secretariat@localhost";

    /** Mail address of the first contact, which is told of everything until somebody sets up contacts and routes. */
    @WithDefault(NOBODY)
    String defaultRecipient();

    /** How often it is looked whether somebody is to be told something. {@code off} stops telling; news then waits. */
    @WithDefault("1s")
    String every();

    /** How often it is looked whether reminders, escalations and the like are due. {@code off} stops them. */
    @WithDefault("60s")
    String followUp();

    /** How often it is looked which figures to compare with are missing. {@code off} stops it. */
    @WithDefault("15s")
    String references();

    /** When it is looked whether what is unresolved has become more severe with time (Quartz cron expression). */
    @WithDefault("0 0 2 * * ?")
    String severities();

    GroupConfig group();

    /** How several news for one recipient become one message. */
    interface GroupConfig {

        /** A message leaves once there has been no further news for its recipient for this long. */
        @WithDefault("3s")
        @DurationMin(millis = 0)
        Duration quiet();

        /** But nobody waits longer than this for it. */
        @WithDefault("60s")
        @DurationMin(millis = 0)
        Duration longestWait();

        /** A recipient of {@link #burst} messages within this time gets the rest in one message when it is over. */
        @WithDefault("5m")
        @DurationMin(millis = 0)
        Duration interval();

        /** Messages to one recipient within {@link #interval}; at least 1. */
        @WithDefault("10")
        @Min(1)
        int burst();
    }

    /** Time of day, on working days, of the daily digest with low severities, reminders and escalations. */
    @WithDefault("08:30")
    LocalTime digest();

    /**
     * From when to when nobody is disturbed, e.g. {@code 22:00-07:00}; only that something is critical is told then,
     * everything else when it is over. Unset, there are no such hours.
     */
    Optional<QuietHours> quietHours();

    /** Whoever was told is reminded after this long, in the digest, while nobody has acknowledged the alert. */
    @WithDefault("7d")
    @DurationMin(hours = 1)
    Duration repeat();

    /**
     * Working days without acknowledgement after which reporter, department lead, secretariat and 约谈 list are told, in
     * that order: from 1, each later than the one before. An empty list for no escalation.
     */
    @WithDefault("1,3,5,10")
    Optional<List<Integer>> escalation();

    /** How long before its end the author of a silence is told. */
    @WithDefault("1d")
    @DurationMin(millis = 0)
    Duration silenceNotice();
}
