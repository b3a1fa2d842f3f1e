package org.indicatorwatch.readings.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;

/** Comma-separated values with a header of field names in any order, in UTF-8 with or without byte-order mark. */
final class CsvRows implements RowSource {

    private static final int BOM_LENGTH = 3;

    private final InputStream body;

    CsvRows(InputStream body) {
        this.body = body;
    }

    @Override
    public void forEach(Consumer<RawRow> consumer) throws IOException {
        // Malformed bytes are reported, not replaced: a file in GBK must not turn into question marks.
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        CSVParser parser = null;
        try {
            parser = format.parse(new BufferedReader(new InputStreamReader(withoutMark(body), decoder)));
            FileHeader header = null;
            for (CSVRecord record : parser) {
                if (header == null) {
                    header = FileHeader.read(record.toList(), 0);
                } else {
                    consumer.accept(row(header, record, (int) parser.getCurrentLineNumber()));
                }
            }
            if (header == null) {
                throw ProblemException.malformed(Violation.of("header", "bad-header"));
            }
        } catch (CharacterCodingException e) {
            throw notUtf8(parser);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8(parser);
            }
            throw malformed(parser);
        } catch (IllegalStateException | IOException e) {
            throw malformed(parser);
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
                fields.put(field, Dialect.read(field, text));
            }
        }
        return new RawRow(line, fields, unreadable, Columns.NONE);
    }

    private static InputStream withoutMark(InputStream body) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(body, BOM_LENGTH);
        byte[] start = stream.readNBytes(BOM_LENGTH);
        boolean marked = start.length == BOM_LENGTH
                && (start[0] & 0xff) == 0xef
                && (start[1] & 0xff) == 0xbb
                && (start[2] & 0xff) == 0xbf;
        if (!marked) {
            stream.unread(start);
        }
        return stream;
    }

    private static ProblemException notUtf8(CSVParser parser) {
        return ProblemException.malformed(Violation.of("", "not-utf-8", lineAfter(parser)));
    }

    private static ProblemException malformed(CSVParser parser) {
        return ProblemException.malformed(Violation.of("", "not-csv", lineAfter(parser)));
    }

    private static long lineAfter(CSVParser parser) {
        return parser == null ? 1 : parser.getCurrentLineNumber() + 1;
    }
}
