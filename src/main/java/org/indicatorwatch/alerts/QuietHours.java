package org.indicatorwatch.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A part of the day, which may pass midnight.
 *
 * @param from first moment of it
 * @param to first moment after it
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** Reads {@code 22:00-07:00}. The name is that by which configuration finds it. */
    public static QuietHours parse(CharSequence text) {
        String[] ends = text.toString().split("-", -1);
        try {
            if (ends.length == 2) {
                return new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a part of the day such as 22:00-07:00", e);
        }
        throw new IllegalArgumentException("'" + text + "' is not a part of the day such as 22:00-07:00");
    }

    /** When the quiet hours that the moment is in are over; empty in between. */
    public Optional<Instant> end(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        if (!contains(local.toLocalTime())) {
            return Optional.empty();
        }
        LocalDate day = local.toLocalTime().isBefore(to)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return Optional.of(day.atTime(to).atZone(zone).toInstant());
    }

    /** When quiet hours were last over, at or before the moment. */
    public Instant lastEnd(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate day = local.toLocalTime().isBefore(to) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return day.atTime(to).atZone(zone).toInstant();
    }

    public boolean contains(LocalTime time) {
        boolean afterStart = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(to);
        return from.isAfter(to) ? afterStart || beforeEnd : afterStart && beforeEnd;
    }
}
