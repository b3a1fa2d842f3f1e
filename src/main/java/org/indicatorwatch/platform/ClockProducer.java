package org.indicatorwatch.platform;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one clock. Everything that needs the time injects it, so that tests can set it. */
public class ClockProducer {

    @Produces
    @ApplicationScoped
    Clock clock(ServiceConfig config) {
        return Clock.system(config.timeZone());
    }
}
