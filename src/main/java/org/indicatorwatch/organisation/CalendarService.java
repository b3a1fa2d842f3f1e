package org.indicatorwatch.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/** The only writer of the working calendar. */
@ApplicationScoped
public class CalendarService {

    private final Audit audit;
    private final Event<CalendarChanged> changes;

    CalendarService(Audit audit, Event<CalendarChanged> changes) {
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * Replaces the exceptions of every year that occurs in the file; other years stay.
     *
     * @param file CSV in UTF-8 or a workbook; columns {@code day} (2026-10-01), {@code working} (true or false, or in words
     *     such as 上班 and 放假) and, if wanted, {@code name}, or as they are called on the page
     * @return how many days were read
     * @throws ProblemException 422 naming the first line that cannot be read, 400 where the file itself cannot; then nothing is
     *     changed
     */
    @Transactional
    public int replace(byte[] file) {
        Map<LocalDate, WorkingDayException> days = CalendarFile.read(file);
        Set<Integer> years = days.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
        List<WorkingDayException> replaced = WorkingDayException.<WorkingDayException>list("order by day").stream()
                .filter(day -> years.contains(day.day.getYear()))
                .toList();
        List<CalendarDayView> before =
                replaced.stream().map(CalendarDayView::of).toList();
        replaced.forEach(WorkingDayException::delete);
        WorkingDayException.flush();
        WorkingDayException.persist(days.values());
        WorkingDayException.flush();
        audit.record(
                "calendar.import",
                "calendar",
                before,
                days.values().stream().map(CalendarDayView::of).toList());
        changes.fire(new CalendarChanged());
        return days.size();
    }

    /** Says of one day whether it is worked, whatever was said of it before; other days stay. */
    @Transactional
    public void set(LocalDate day, boolean working, String name) {
        FieldChecks.limitText("name", name);
        WorkingDayException stored = WorkingDayException.findById(day);
        CalendarDayView before = stored == null ? null : CalendarDayView.of(stored);
        WorkingDayException said = stored == null ? new WorkingDayException() : stored;
        said.day = day;
        said.working = working;
        said.name = name == null || name.isBlank() ? null : name.strip();
        said.persistAndFlush();
        audit.record(
                before == null ? "calendar.create" : "calendar.update",
                "calendar/" + day,
                before,
                CalendarDayView.of(said));
        changes.fire(new CalendarChanged());
    }

    /**
     * Leaves a day to the week again.
     *
     * @throws ProblemException 404 if nothing is said of it
     */
    @Transactional
    public void remove(LocalDate day) {
        WorkingDayException stored = WorkingDayException.findById(day);
        if (stored == null) {
            throw ProblemException.notFound("calendar", day);
        }
        CalendarDayView before = CalendarDayView.of(stored);
        stored.delete();
        WorkingDayException.flush();
        audit.record("calendar.delete", "calendar/" + day, before, null);
        changes.fire(new CalendarChanged());
    }
}
