package org.indicatorwatch.web.submission;

import java.time.LocalDate;

import org.indicatorwatch.organisation.WorkingCalendar;
import org.indicatorwatch.web.layout.PageWording;

/**
 * When something is due.
 *
 * @param text how many working days are left, or have gone by
 */
public record Deadline(LocalDate due, String text, boolean overdue) {

    public static Deadline of(LocalDate due, LocalDate today, WorkingCalendar calendar, PageWording words) {
        if (today.isAfter(due)) {
            return new Deadline(due, words.text("due.over", calendar.count(due, today)), true);
        }
        int left = calendar.count(today, due);
        return new Deadline(due, left == 0 ? words.text("due.today") : words.text("due.left", left), false);
    }
}
