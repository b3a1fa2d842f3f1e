package org.indicatorwatch.organisation;

import java.time.LocalDate;

/** A day that is worked, or not, against what the week says. */
record CalendarDayView(LocalDate day, boolean working, String name) {

    static CalendarDayView of(WorkingDayException day) {
        return new CalendarDayView(day.day, day.working, day.name);
    }
}
