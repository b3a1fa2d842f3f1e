package org.indicatorwatch.organisation;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.web.Fields;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Utf8;
import org.indicatorwatch.platform.web.Violation;

/** The only writer of the working calendar. */
@ApplicationScoped
public class CalendarService {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Audit audit;
    private final Event<CalendarChanged> changes;

    CalendarService(Audit audit, Event<CalendarChanged> changes) {
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * Replaces the exceptions of every year that occurs in the file; other years stay.
     *
     * @param csv in UTF-8; columns {@code day} (2026-10-01), {@code working} (true or false) and, if wanted, {@code name}
     * @return how many days were read
     * @throws ProblemException 422 naming the first line that cannot be read, 400 where it is no UTF-8; then nothing is
     *     changed
     */
    @Transactional
    public int replace(byte[] csv) {
        Map<LocalDate, WorkingDayException> days = read(Utf8.decode(csv));
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

    private static Map<LocalDate, WorkingDayException> read(String csv) {
        Map<LocalDate, WorkingDayException> days = new LinkedHashMap<>();
        try (CSVParser rows = CSVParser.parse(new StringReader(csv), FORMAT)) {
            for (String column : List.of("day", "working")) {
                if (!rows.getHeaderNames().contains(column)) {
                    throw ProblemException.invalid("", "missing-column", column);
                }
            }
            for (CSVRecord row : rows) {
                WorkingDayException day = read(row, field(row));
                if (days.put(day.day, day) != null) {
                    throw ProblemException.invalid(field(row), "duplicate-row", day.day);
                }
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw ProblemException.malformed(Violation.of("", "not-csv", "?"));
        }
        return days;
    }

    private static WorkingDayException read(CSVRecord row, String field) {
        if (!row.isConsistent()) {
            throw ProblemException.invalid(field, "not-csv", row.getRecordNumber() + 1);
        }
        WorkingDayException day = new WorkingDayException();
        try {
            day.day = LocalDate.parse(row.get("day"));
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(field + ".day", "wrong-format", row.get("day"));
        }
        day.working = switch (row.get("working")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.invalid(field + ".working", "wrong-format", row.get("working"));
        };
        day.name = row.isMapped("name") && !row.get("name").isEmpty() ? row.get("name") : null;
        Fields.limitText(field + ".name", day.name);
        return day;
    }

    private static String field(CSVRecord row) {
        return "days[" + (row.getRecordNumber() - 1) + "]";
    }
}
