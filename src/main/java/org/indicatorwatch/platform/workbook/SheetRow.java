package org.indicatorwatch.platform.workbook;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as shown beside it, from 1
 * @param cells from column A on, without the empty ones at the end
 */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(SheetCell::isEmpty);
    }
}
