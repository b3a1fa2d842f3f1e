package org.indicatorwatch.alerts.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.alerts.AlertsConfig;
import org.indicatorwatch.alerts.QuietHours;
import org.indicatorwatch.platform.ServiceConfig;

/** The quiet hours of the place where the service is used; there may be none. */
@ApplicationScoped
class QuietHoursCheck {

    private final Optional<QuietHours> hours;
    private final ZoneId zone;

    QuietHoursCheck(AlertsConfig config, ServiceConfig service) {
        this.hours = config.quietHours();
        this.zone = service.timeZone();
    }

    /** When the quiet hours that the moment is in are over; empty in between. */
    Optional<Instant> end(Instant moment) {
        return hours.flatMap(given -> given.end(moment, zone));
    }

    /** When quiet hours were last over; empty where there are none. */
    Optional<Instant> lastEnd(Instant moment) {
        return hours.map(given -> given.lastEnd(moment, zone));
    }
}
