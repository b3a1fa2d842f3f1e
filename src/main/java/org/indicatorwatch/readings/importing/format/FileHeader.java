package org.indicatorwatch.readings.importing.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.readings.importing.row.ReadingField;
import org.indicatorwatch.readings.importing.row.SheetColumns;

/**
 * What the columns of a file mean. Columns are called by the names of the fields, or as in the template.
 *
 * @param names field of each column, by position; null for a column without a heading
 */
public record FileHeader(List<String> names) {

    /** Columns of the template that only inform. */
    static final List<String> INFORMATION = List.of("lastPeriod", "lastYear", "problem");

    private static final Map<String, String> FIELDS_BY_HEADING = called();

    private static Map<String, String> called() {
        Map<String, String> called = new HashMap<>();
        List<String> fields = new ArrayList<>(ReadingField.WRITABLE);
        fields.addAll(ReadingField.EXPORTED_ONLY);
        fields.addAll(INFORMATION);
        fields.add(ReadingField.KEY);
        for (String field : fields) {
            called.put(folded(field), field);
            called.put(folded(Messages.text(Messages.DEFAULT, "column." + field)), field);
            called.put(folded(Messages.text(Locale.ENGLISH, "column." + field)), field);
        }
        return Map.copyOf(called);
    }

    /** A heading without what people do not see in it: case, width, and characters that show nothing. */
    private static String folded(String heading) {
        return SpreadsheetDialect.visible(heading).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a heading; {@code line} is the row it stands in, 0 where cells have no addresses.
     *
     * @throws ProblemException 422 naming every column that is unknown, repeated or lacking
     */
    static FileHeader read(List<String> headings, int line) {
        List<String> names = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column).strip();
            String name = FIELDS_BY_HEADING.get(folded(heading));
            String where = line > 0 ? WorkbookFormat.columnName(column) + line : heading;
            if (heading.isEmpty()) {
                name = null;
            } else if (name == null) {
                violations.add(Violation.of(where, "unknown-field", heading));
            } else if (names.contains(name)) {
                violations.add(Violation.of(where, "repeated-column", heading));
            }
            names.add(name);
        }
        if (!names.contains(ReadingField.KEY)) {
            for (String required : List.of(ReadingField.INDICATOR, ReadingField.REGION, ReadingField.PERIOD)) {
                if (!names.contains(required)) {
                    violations.add(Violation.of(required, "missing-column", required));
                }
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new FileHeader(names);
    }

    /** Whether rows are those of a template, which has more rows than answers. */
    boolean isTemplate() {
        return names.contains(ReadingField.KEY);
    }

    /** Whether the column says something that is to be stored. */
    boolean isWritable(int column) {
        return column < names.size() && names.get(column) != null && ReadingField.WRITABLE.contains(names.get(column));
    }

    /** Whether the column names what another column gives the code of; in a template both stand there already. */
    boolean isName(int column) {
        String name = column < names.size() ? names.get(column) : null;
        return !isTemplate() && (ReadingField.INDICATOR_NAME.equals(name) || ReadingField.REGION_NAME.equals(name));
    }

    SheetColumns columns() {
        Map<String, Integer> positions = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            if (names.get(column) != null) {
                positions.put(names.get(column), column);
            }
        }
        return new SheetColumns(positions);
    }
}
