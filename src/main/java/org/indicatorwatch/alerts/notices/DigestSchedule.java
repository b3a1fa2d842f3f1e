package org.indicatorwatch.alerts.notices;

import jakarta.transaction.TransactionScoped;

import org.indicatorwatch.alerts.AlertsConfig;
import org.indicatorwatch.organisation.WorkingCalendar;
import org.indicatorwatch.platform.ServiceConfig;

/** The mornings of the digest, with the calendar read once per transaction. */
@TransactionScoped
class DigestSchedule {

    private final AlertsConfig config;
    private final ServiceConfig service;
    private DigestTimes digestTimes;

    DigestSchedule(AlertsConfig config, ServiceConfig service) {
        this.config = config;
        this.service = service;
    }

    DigestTimes get() {
        if (digestTimes == null) {
            digestTimes = new DigestTimes(WorkingCalendar.load(), config.digest(), service.timeZone());
        }
        return digestTimes;
    }
}
