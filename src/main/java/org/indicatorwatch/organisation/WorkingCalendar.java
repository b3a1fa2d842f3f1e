package org.indicatorwatch.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which days are worked: Monday to Friday, with the exceptions that an administrator has imported. */
public final class WorkingCalendar {

    private final Map<LocalDate, Boolean> exceptions;

    public WorkingCalendar(Map<LocalDate, Boolean> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
    }

    /** The calendar as it stands in the database. */
    public static WorkingCalendar load() {
        List<WorkingDayException> days = WorkingDayException.listAll();
        return new WorkingCalendar(days.stream().collect(Collectors.toMap(day -> day.day, day -> day.working)));
    }

    public boolean isWorkingDay(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }

    /** The day itself if it is worked, else the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The day {@code count} working days after the given one; for 0, the day itself. */
    public LocalDate plus(LocalDate day, int count) {
        LocalDate found = day;
        for (int i = 0; i < count; i++) {
            found = onOrAfter(found.plusDays(1));
        }
        return found;
    }

    /** How many working days come after the first day, up to and including the last; 0 if that is not later. */
    public int count(LocalDate first, LocalDate last) {
        int count = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            count += isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }
}
