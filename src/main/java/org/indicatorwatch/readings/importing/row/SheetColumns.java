package org.indicatorwatch.readings.importing.row;

import java.util.Map;

import org.indicatorwatch.platform.workbook.WorkbookFormat;

/** Which column of a sheet holds which field; empty for formats without addresses. */
public record SheetColumns(Map<String, Integer> positions) {

    public static final SheetColumns NONE = new SheetColumns(Map.of());

    /** The address that people know the field's cell by, such as {@code C5}; null where there is none. */
    public String address(String field, int row) {
        Integer column = positions.get(field);
        return column == null ? null : WorkbookFormat.columnName(column) + row;
    }
}
