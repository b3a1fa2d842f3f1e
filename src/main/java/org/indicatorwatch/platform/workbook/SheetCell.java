package org.indicatorwatch.platform.workbook;

/**
 * A cell as it was saved.
 *
 * @param text for a number its digits, for a date its ISO form, for an error its name
 * @param formula whether the text is the saved result of a formula; the formula itself is never looked at
 */
public record SheetCell(Kind kind, String text, boolean formula) {

    public static final SheetCell EMPTY = new SheetCell(Kind.EMPTY, "", false);

    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        /** A number that is shown in percent: the text of what shows 78.2% is 0.782. */
        PERCENT,
        DATE,
        /** {@code true} or {@code false} */
        BOOLEAN,
        /** Such as {@code #DIV/0!}. */
        ERROR
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY && !formula;
    }
}
