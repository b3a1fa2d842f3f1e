package org.indicatorwatch.alerts.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.indicatorwatch.organisation.WorkingCalendar;

/** The moments at which digests leave: a time of day, on working days. */
record DigestTimes(WorkingCalendar calendar, LocalTime time, ZoneId zone) {

    /** The next such moment that is not before the given one. */
    Instant next(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate earliest =
                local.toLocalTime().isAfter(time) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return at(calendar.onOrAfter(earliest));
    }

    /** The morning {@code days} working days after the day of the given moment. */
    Instant after(Instant moment, int days) {
        return at(calendar.onOrAfter(calendar.plus(moment.atZone(zone).toLocalDate(), days)));
    }

    /** When what came up at the moment is told: in the digest that it precedes, or at once where that day's has left. */
    Instant sameDay(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return calendar.isWorkingDay(day) && moment.isAfter(at(day)) ? moment : next(moment);
    }

    private Instant at(LocalDate day) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
