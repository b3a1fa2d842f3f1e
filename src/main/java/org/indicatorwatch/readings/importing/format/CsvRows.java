package org.indicatorwatch.readings.importing.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Utf8Text;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.importing.row.RawRow;
import org.indicatorwatch.readings.importing.row.RowSource;
import org.indicatorwatch.readings.importing.row.SheetColumns;

/** Comma-separated values with a header of field names in any order, in UTF-8 with or without byte-order mark. */
public final class CsvRows implements RowSource {

    private final InputStream body;

    public CsvRows(InputStream body) {
        this.body = body;
    }

    @Override
    public void forEach(Consumer<RawRow> consumer) throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser = format.parse(Utf8Text.reader(body))) {
            Iterator<CSVRecord> records = parser.iterator();
            Line first = next(parser, records);
            if (first == null) {
                throw ProblemException.malformed(Violation.of("header", "bad-header"));
            }
            FileHeader header = FileHeader.read(first.record().toList(), 0);
            for (Line each = next(parser, records); each != null; each = next(parser, records)) {
                consumer.accept(row(header, each.record(), each.number()));
            }
        }
    }

    /**
     * A record that says something.
     *
     * @param number of the line of the file that it begins in
     */
    private record Line(CSVRecord record, int number) {}

    /**
     * The next record that says something, or null; spreadsheets leave rows of mere commas behind. What goes wrong here is
     * the file's fault; what its consumer throws is not.
     */
    private static Line next(CSVParser parser, Iterator<CSVRecord> records) {
        try {
            long lines = parser.getCurrentLineNumber();
            while (records.hasNext()) {
                CSVRecord record = records.next();
                if (record.stream().anyMatch(text -> !text.isBlank())) {
                    return new Line(record, (int) lines + 1);
                }
                lines = parser.getCurrentLineNumber();
            }
            return null;
        } catch (UncheckedIOException | IllegalStateException e) {
            boolean undecodable = e.getCause() instanceof CharacterCodingException;
            throw ProblemException.malformed(
                    Violation.of("", undecodable ? "not-utf-8" : "not-csv", parser.getCurrentLineNumber() + 1));
        }
    }

    private static RawRow row(FileHeader header, CSVRecord record, int line) {
        Map<String, String> fields = new HashMap<>();
        List<Violation> unreadable = new ArrayList<>();
        for (int column = 0; column < record.size(); column++) {
            String text = record.get(column);
            if (column >= header.names().size() && !text.isBlank()) {
                // A thousands separator without quotes makes two figures of one.
                unreadable.add(Violation.of("", "beyond-header", text));
            }
            if ((header.isWritable(column) || header.isName(column)) && !text.isBlank()) {
                String field = header.names().get(column);
                fields.put(field, SpreadsheetDialect.read(field, text));
            }
        }
        return new RawRow(line, fields, unreadable, SheetColumns.NONE);
    }
}
