package org.indicatorwatch.platform.export;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.indicatorwatch.platform.workbook.CharacterEscapes;
import org.indicatorwatch.platform.workbook.WorkbookFormat;

/**
 * A whole list as a file, written while it is read from the database.
 *
 * @param name of the file, without its ending
 */
public record ListExport<T>(String name, List<ListColumn<T>> columns, Source<T> source) {

    public static final String CSV = "text/csv";

    private static final int FLUSH_INTERVAL_ROWS = 500;

    /** Hands over the items one by one; opens its own transaction. */
    public interface Source<T> {
        void forEach(Consumer<T> consumer);
    }

    /** UTF-8 with a byte-order mark, without which Excel takes it for GBK. */
    public Response csv() {
        return answer(CSV + ";charset=UTF-8", "csv", this::writeCsv);
    }

    /** The first sheet of a workbook. */
    public Response workbook() {
        return answer(WorkbookFormat.MEDIA_TYPE, "xlsx", this::writeWorkbook);
    }

    private Response answer(String type, String ending, StreamingOutput body) {
        return Response.ok(body, type)
                .header("Content-Disposition", disposition(ending))
                .build();
    }

    /** To be saved under the list's name. */
    String disposition(String ending) {
        return "attachment; filename=\"" + name + "." + ending + "\"";
    }

    void writeCsv(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        for (ListColumn<T> column : columns) {
            csv.print(column.name());
        }
        csv.println();
        source.forEach(item -> {
            try {
                for (ListColumn<T> column : columns) {
                    csv.print(plain(column.value().apply(item)));
                }
                csv.println();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        csv.flush();
    }

    private static Object plain(Object value) {
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value == null || value instanceof Number ? value : FormulaEscaping.escape(value.toString());
    }

    void writeWorkbook(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(new UncloseableStream(out), "indicator-watch", null);
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.inlineString(0, column, columns.get(column).name());
            sheet.style(0, column).bold().set();
        }
        int[] row = {0};
        source.forEach(item -> {
            row[0]++;
            for (int column = 0; column < columns.size(); column++) {
                write(sheet, row[0], column, columns.get(column).value().apply(item));
            }
            if (row[0] % FLUSH_INTERVAL_ROWS == 0) {
                flush(sheet);
            }
        });
        sheet.finish();
        workbook.finish();
    }

    /** Writes a value into a cell: numbers as such while Excel can hold their digits. */
    public static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof BigDecimal number && number.precision() > WorkbookFormat.MAX_DIGITS) {
            sheet.inlineString(row, column, number.toPlainString());
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.inlineString(row, column, CharacterEscapes.encode(FormulaEscaping.escape(value.toString())));
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The response's stream is closed by whoever opened it. */
    private static final class UncloseableStream extends FilterOutputStream {

        UncloseableStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
