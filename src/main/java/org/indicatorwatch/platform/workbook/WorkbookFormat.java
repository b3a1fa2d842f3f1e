package org.indicatorwatch.platform.workbook;

/** What is common to all dealings with workbooks. */
public final class WorkbookFormat {

    /** Media type of Excel workbooks without macros. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Digits of a number that Excel keeps; what it writes beyond them is noise of its binary form. */
    public static final int MAX_DIGITS = 15;

    /** Rows of a sheet. */
    public static final int MAX_ROWS = 1_048_576;

    private static final int ALPHABET_SIZE = 26;

    private WorkbookFormat() {}

    /** The name of a column: {@code A} for 0, {@code AA} for 26. */
    public static String columnName(int index) {
        String last = String.valueOf((char) ('A' + index % ALPHABET_SIZE));
        return index < ALPHABET_SIZE ? last : columnName(index / ALPHABET_SIZE - 1) + last;
    }
}
