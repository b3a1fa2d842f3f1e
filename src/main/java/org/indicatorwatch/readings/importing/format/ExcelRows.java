package org.indicatorwatch.readings.importing.format;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.platform.workbook.SheetCell;
import org.indicatorwatch.platform.workbook.SheetRow;
import org.indicatorwatch.platform.workbook.UnreadableWorkbookException;
import org.indicatorwatch.platform.workbook.WorkbookFile;
import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.readings.importing.row.RawRow;
import org.indicatorwatch.readings.importing.row.ReadingField;
import org.indicatorwatch.readings.importing.row.RowSource;
import org.indicatorwatch.readings.importing.row.SheetColumns;

/**
 * The first visible sheet of a workbook: a filled-in template, an exported list, or any table with a heading like that of
 * a CSV file. A formula is never evaluated; its saved result counts where a figure is expected and it is a plain number,
 * and is refused elsewhere.
 */
public final class ExcelRows implements RowSource {

    private static final MathContext NUMBER_PRECISION = new MathContext(WorkbookFormat.MAX_DIGITS);
    private static final int KEY_PARTS = 3;

    private final Path file;

    public ExcelRows(Path file) {
        this.file = file;
    }

    @Override
    public void forEach(Consumer<RawRow> consumer) throws IOException {
        SheetPass reading = new SheetPass(consumer);
        try (WorkbookFile workbook = WorkbookFile.open(file)) {
            workbook.forEachRow(reading::accept);
        } catch (UnreadableWorkbookException e) {
            throw ProblemException.malformed(Violation.of("", e.code()));
        }
        if (reading.header == null) {
            throw ProblemException.malformed(Violation.of("header", "bad-header"));
        }
    }

    /** The heading of a sheet is its first row that says anything. */
    public static FileHeader header(SheetRow row) {
        return FileHeader.read(row.cells().stream().map(SheetCell::text).toList(), row.number());
    }

    /** One pass over the sheet. */
    private static final class SheetPass {

        private final Consumer<RawRow> consumer;
        private FileHeader header;
        private SheetColumns columns;

        SheetPass(Consumer<RawRow> consumer) {
            this.consumer = consumer;
        }

        void accept(SheetRow row) {
            if (row.isEmpty()) {
                return;
            }
            if (header == null) {
                header = header(row);
                columns = header.columns();
                return;
            }
            read(row);
        }

        private void read(SheetRow row) {
            Map<String, String> fields = new HashMap<>();
            List<Violation> unreadable = new ArrayList<>();
            boolean answered = false;
            for (int column = 0; column < row.cells().size(); column++) {
                SheetCell cell = row.cells().get(column);
                if (cell.isEmpty() || !(header.isWritable(column) || header.isName(column))) {
                    continue;
                }
                String field = header.names().get(column);
                boolean given = !header.isTemplate() || !isPlace(field);
                answered |= given && !field.equals(ReadingField.CONFIRM);
                if (given) {
                    take(field, cell, fields, unreadable);
                }
            }
            if (header.isTemplate()) {
                if (!answered) {
                    return;
                }
                takeKey(row, fields, unreadable);
            }
            consumer.accept(new RawRow(row.number(), fields, unreadable, columns));
        }

        private static boolean isPlace(String field) {
            return field.equals(ReadingField.INDICATOR)
                    || field.equals(ReadingField.REGION)
                    || field.equals(ReadingField.PERIOD);
        }

        private void takeKey(SheetRow row, Map<String, String> fields, List<Violation> unreadable) {
            String key = row.cell(columns.positions().get(ReadingField.KEY)).text();
            String[] parts = key.split("\\|", -1);
            if (parts.length != KEY_PARTS) {
                unreadable.add(Violation.of(ReadingField.KEY, "bad-key"));
                return;
            }
            fields.put(ReadingField.INDICATOR, parts[0]);
            fields.put(ReadingField.REGION, parts[1]);
            fields.put(ReadingField.PERIOD, parts[2]);
        }
    }

    private static void take(String field, SheetCell cell, Map<String, String> fields, List<Violation> unreadable) {
        boolean figure = field.equals(ReadingField.VALUE)
                || field.equals(ReadingField.NUMERATOR)
                || field.equals(ReadingField.DENOMINATOR);
        boolean number = cell.kind() == SheetCell.Kind.NUMBER || cell.kind() == SheetCell.Kind.PERCENT;
        if (cell.formula() && !(figure && number)) {
            unreadable.add(Violation.of(field, "formula"));
        } else if (cell.kind() == SheetCell.Kind.ERROR) {
            unreadable.add(Violation.of(field, "cell-error", cell.text()));
        } else if (cell.kind() == SheetCell.Kind.DATE && !field.equals(ReadingField.PERIOD)) {
            unreadable.add(Violation.of(field, "date-cell", cell.text()));
        } else if (field.equals(ReadingField.PERIOD) && number && text(cell).contains(".")) {
            // October typed as 2024.10 is saved as 2024.1, like January typed as 2024.1.
            unreadable.add(Violation.of(field, "numeric-period", text(cell)));
        } else {
            String text = text(cell);
            fields.put(
                    field, cell.kind() == SheetCell.Kind.TEXT || !figure ? SpreadsheetDialect.read(field, text) : text);
        }
    }

    private static String text(SheetCell cell) {
        return switch (cell.kind()) {
            case NUMBER -> digits(cell.text(), 0);
            case PERCENT -> digits(cell.text(), 2) + "%";
            case DATE -> month(cell.text());
            case TEXT, BOOLEAN, ERROR, EMPTY -> cell.text();
        };
    }

    /** A typed 1.1 is saved as 1.1000000000000001: only the digits that Excel shows are meant. */
    private static String digits(String saved, int shift) {
        if (saved.length() > 40) {
            return saved;
        }
        try {
            BigDecimal number = new BigDecimal(saved).round(NUMBER_PRECISION);
            return number.scale() > 60 || number.scale() < -60
                    ? saved
                    : number.movePointRight(shift).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return saved;
        }
    }

    /** Whoever types 2024-09 gets the first of September; any other day is no period. */
    private static String month(String day) {
        try {
            LocalDate date = LocalDate.parse(day);
            return date.getDayOfMonth() == 1 ? day.substring(0, 7) : day;
        } catch (DateTimeParseException e) {
            return day;
        }
    }
}
