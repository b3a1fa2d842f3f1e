package org.indicatorwatch.alerts;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

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

    public boolean contains(LocalTime time) {
        boolean afterStart = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(to);
        return from.isAfter(to) ? afterStart || beforeEnd : afterStart && beforeEnd;
    }
}
