package org.indicatorwatch.readings.importing.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.indicatorwatch.readings.importing.row.RawRow;
import org.indicatorwatch.readings.importing.row.RowSource;

/** The formats in which readings are delivered. */
public enum ImportFormat {
    JSON,
    CSV,
    WORKBOOK;

    /** The rows of a body that was saved to disk. */
    public RowSource rows(Path file, ObjectMapper json) {
        return switch (this) {
            case JSON -> consumer -> stream(file, body -> new JsonRows(json, body), consumer);
            case CSV -> consumer -> stream(file, CsvRows::new, consumer);
            case WORKBOOK -> new ExcelRows(file);
        };
    }

    private interface FormatReader {
        RowSource of(InputStream body);
    }

    private static void stream(Path file, FormatReader reader, Consumer<RawRow> consumer) throws IOException {
        try (InputStream body = Files.newInputStream(file)) {
            reader.of(body).forEach(consumer);
        }
    }

    /** Counts line ends on the way: about the number of rows of a CSV file. */
    public static final class LineCounter extends FilterInputStream {

        private int lines;

        public LineCounter(InputStream in) {
            super(in);
        }

        public int lines() {
            return lines;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
            return read;
        }
    }
}
