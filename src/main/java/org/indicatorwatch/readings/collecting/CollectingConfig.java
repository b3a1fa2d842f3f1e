package org.indicatorwatch.readings.collecting;

import java.time.LocalDate;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is owed from when on. */
@ConfigMapping(prefix = "indicator-watch.collections")
public interface CollectingConfig {

    /**
     * No period that began before this day is asked for, whatever a collection says. Unless given: the first of January
     * of the year before. If given, collections without a first period of their own ask for everything from here on,
     * so that a new installation may begin with overdue submissions.
     */
    Optional<LocalDate> start();

    /** How often it is looked whether something has become owed or overdue. {@code off} stops looking. */
    @WithDefault("10m")
    String every();
}
