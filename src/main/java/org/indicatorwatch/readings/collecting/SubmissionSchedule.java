package org.indicatorwatch.readings.collecting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.organisation.WorkingCalendar;

/**
 * Says what is owed on a day, and until when.
 *
 * @param start no period that began before this day is asked for
 * @param complete whether collections without a first period ask for everything from {@code start} on; otherwise only for
 *     the latest period that was over when they were introduced, and those that follow
 */
record SubmissionSchedule(LocalDate start, boolean complete, WorkingCalendar calendar, RegionTree regions) {

    /** What a department owes, and the last day on which it is on time. */
    record SubmissionDuty(String department, String region, Period period, LocalDate due) {}

    /** Everything that the collection asks for up to the day; periods that are not over are not asked for. */
    List<SubmissionDuty> owed(CollectionForm form, LocalDate today) {
        List<SubmissionDuty> owed = new ArrayList<>();
        Period last = lastOver(form, today);
        for (Period period = first(form); period.compareTo(last) <= 0; period = period.plus(1)) {
            if (form.to != null && period.compareTo(form.to) > 0) {
                break;
            }
            LocalDate due = due(form, period);
            for (String region : form.regionsFor(period, regions)) {
                for (String department : form.departments) {
                    owed.add(new SubmissionDuty(department, region, period, due));
                }
            }
        }
        return owed;
    }

    private Period first(CollectionForm form) {
        Period earliest = Period.containing(start, form.frequency);
        if (earliest.startDate().isBefore(start)) {
            earliest = earliest.plus(1);
        }
        Period own = form.from != null ? form.from : complete ? earliest : lastOver(form, form.introduced);
        // A period asked for by name of the collection alone is not barred by the start: people have only just been
        // told.
        return form.from == null && !complete ? own : own.compareTo(earliest) < 0 ? earliest : own;
    }

    private static Period lastOver(CollectionForm form, LocalDate day) {
        return Period.containing(day, form.frequency).plus(-1);
    }

    /** A collection that came when a period was over already leaves people as much time as after any other. */
    private LocalDate due(CollectionForm form, Period period) {
        boolean told = form.from != null || complete || period.endDate().isAfter(form.introduced);
        return calendar.plus(told ? period.endDate() : form.introduced, form.dueWorkingDays);
    }
}
