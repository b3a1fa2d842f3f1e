package org.indicatorwatch.alerts.reporting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.indicatorwatch.organisation.WorkingCalendar;

/** Days around a due date on which somebody is reminded, counted in working days; negative before it. */
record ReminderSteps(SortedSet<Integer> steps, WorkingCalendar calendar) {

    static ReminderSteps of(Collection<Integer> before, Collection<Integer> after, WorkingCalendar calendar) {
        SortedSet<Integer> steps = new TreeSet<>(after);
        before.forEach(days -> steps.add(-days));
        return new ReminderSteps(steps, calendar);
    }

    ReminderSteps and(ReminderSteps others) {
        SortedSet<Integer> all = new TreeSet<>(
                Stream.concat(steps.stream(), others.steps.stream()).toList());
        return new ReminderSteps(all, calendar);
    }

    /** The last step that has come; those before it are made up by it. */
    Optional<Integer> reached(LocalDate due, LocalDate today) {
        return steps.stream().filter(step -> !day(due, step).isAfter(today)).reduce((earlier, later) -> later);
    }

    LocalDate day(LocalDate due, int step) {
        if (step >= 0) {
            return calendar.plus(due, step);
        }
        LocalDate day = due;
        for (int i = 0; i < -step; i++) {
            do {
                day = day.minusDays(1);
            } while (!calendar.isWorkingDay(day));
        }
        return day;
    }
}
