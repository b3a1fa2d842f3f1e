package org.indicatorwatch.readings.importing;

import java.util.Map;

/** Which column of a sheet holds which field; empty for formats without addresses. */
record Columns(Map<String, Integer> positions) {

    static final Columns NONE = new Columns(Map.of());

    private static final int LETTERS = 26;

    /** The address that people know the field's cell by, such as {@code C5}; null where there is none. */
    String address(String field, int row) {
        Integer column = positions.get(field);
        return column == null ? null : letters(column) + row;
    }

    /** {@code A} for 0, {@code AA} for 26. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
