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
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = format.parse(Utf8Text.reader(body))) {
            Iterator<CSVRecord> records = parser.iterator();
            CSVRecord first = next(parser, records);
            if (first == null) {
                throw ProblemException.malformed(Violation.of("header", "bad-header"));
            }
            FileHeader header = FileHeader.read(first.toList(), 0);
            for (CSVRecord each = next(parser, records); each != null; each = next(parser, records)) {
                consumer.accept(row(header, each, (int) parser.getCurrentLineNumber()));
            }
        }
    }

    /** The next record, or null. What goes wrong here is the file's fault; what its consumer throws is not. */
    private static CSVRecord next(CSVParser parser, Iterator<CSVRecord> records) {
        try {
            return records.hasNext() ? records.next() : null;
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
            if (header.isWritable(column) && !text.isBlank()) {
                String field = header.names().get(column);
                fields.put(field, SpreadsheetDialect.read(field, text));
            }
        }
        return new RawRow(line, fields, unreadable, SheetColumns.NONE);
    }
}
