package org.indicatorwatch.organisation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Utf8Text;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.platform.workbook.SheetCell;
import org.indicatorwatch.platform.workbook.UnreadableWorkbookException;
import org.indicatorwatch.platform.workbook.WorkbookFile;

/** A file of holidays and worked weekends: CSV in UTF-8 or a workbook, headed and worded as here or as on the page. */
final class CalendarFile {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();

    private static final Map<String, String> HEADINGS = Map.of(
            "day", "day", "日期", "day", "working", "working", "worked", "working", "安排", "working", "name", "name", "名称",
            "name");

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private final Map<LocalDate, WorkingDayException> days = new LinkedHashMap<>();
    private List<String> columns = List.of();

    private CalendarFile() {}

    /**
     * The days in their order.
     *
     * @throws ProblemException 422 naming the first line that cannot be read, 400 where the file as a whole cannot
     */
    static Map<LocalDate, WorkingDayException> read(byte[] file) {
        CalendarFile read = new CalendarFile();
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            read.workbook(file);
        } else {
            read.csv(Utf8Text.decode(file));
        }
        if (read.columns.isEmpty()) {
            throw ProblemException.invalid("", "missing-column", "day");
        }
        return read.days;
    }

    private void csv(String text) {
        try (CSVParser rows = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (CSVRecord row : rows) {
                if (!columns.isEmpty() && row.size() != columns.size()) {
                    throw ProblemException.invalid(field(row.getRecordNumber()), "not-csv", row.getRecordNumber());
                }
                accept(row.getRecordNumber(), row.toList());
            }
        } catch (IOException | IllegalStateException | UncheckedIOException e) {
            throw ProblemException.malformed(Violation.of("", "not-csv", "?"));
        }
    }

    private void workbook(byte[] file) {
        try {
            Path saved = Files.createTempFile("indicator-watch-calendar", ".tmp");
            try {
                Files.write(saved, file);
                try (WorkbookFile workbook = WorkbookFile.open(saved)) {
                    workbook.forEachRow(row -> {
                        if (!row.isEmpty()) {
                            accept(
                                    row.number(),
                                    row.cells().stream()
                                            .map(SheetCell::text)
                                            .map(String::strip)
                                            .toList());
                        }
                    });
                }
            } finally {
                Files.deleteIfExists(saved);
            }
        } catch (UnreadableWorkbookException e) {
            throw ProblemException.malformed(Violation.of("", e.code()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first row says what the columns are. */
    private void accept(long line, List<String> cells) {
        if (columns.isEmpty()) {
            columns = columns(cells);
            return;
        }
        WorkingDayException day = new WorkingDayException();
        day.day = day(field(line), cell(cells, "day"));
        day.working = working(field(line), cell(cells, "working"));
        String name = cell(cells, "name");
        day.name = name.isEmpty() ? null : name;
        FieldChecks.limitText(field(line) + ".name", day.name);
        if (days.put(day.day, day) != null) {
            throw ProblemException.invalid(field(line), "duplicate-row", day.day);
        }
    }

    private static List<String> columns(List<String> headings) {
        List<String> columns = new ArrayList<>();
        headings.forEach(heading -> columns.add(HEADINGS.getOrDefault(heading.toLowerCase(Locale.ROOT), "")));
        for (String needed : List.of("day", "working")) {
            if (!columns.contains(needed)) {
                throw ProblemException.invalid("", "missing-column", needed);
            }
        }
        return columns;
    }

    private String cell(List<String> cells, String column) {
        int position = columns.indexOf(column);
        return position < 0 || position >= cells.size() ? "" : cells.get(position);
    }

    /** As pages, Excel and official notices write it. */
    private static LocalDate day(String field, String text) {
        Matcher day = DAY.matcher(text);
        try {
            if (day.matches()) {
                return LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            }
        } catch (DateTimeException e) {
            // Said below: there is no such day.
        }
        throw ProblemException.invalid(field + ".day", "wrong-format", text);
    }

    private static boolean working(String field, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "是", "上班", "worked" -> true;
            case "false", "否", "休息", "放假", "free" -> false;
            default -> throw ProblemException.invalid(field + ".working", "wrong-format", text);
        };
    }

    /** Lines count from 1, days from 0, and the heading is none. */
    private static String field(long line) {
        return "days[" + (line - 2) + "]";
    }
}
