package org.indicatorwatch.readings.importing.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.indicatorwatch.platform.web.Violation;

/**
 * A row as it was delivered, before any check.
 *
 * @param number line of the file (the header is 1), or 1-based index in JSON
 * @param fields what it says, by field name; fields it leaves out or empty are absent
 * @param unreadable what the format itself holds against fields of the row, such as a cell with an error in it
 * @param columns where the fields stand in a sheet
 */
public record RawRow(int number, Map<String, String> fields, List<Violation> unreadable, SheetColumns columns) {

    public RawRow(int number, Map<String, String> fields) {
        this(number, fields, List.of(), SheetColumns.NONE);
    }

    public String get(String field) {
        return fields.get(field);
    }

    /** Whether people fill in the sheet that it stands in, which has their rows already. */
    public boolean isTyped() {
        return columns.positions().containsKey(ReadingField.KEY);
    }

    public RawRow with(String field, String text) {
        Map<String, String> filled = new HashMap<>(fields);
        filled.put(field, text);
        return new RawRow(number, filled, unreadable, columns);
    }
}
