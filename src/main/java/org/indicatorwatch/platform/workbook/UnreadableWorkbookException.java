package org.indicatorwatch.platform.workbook;

/** A file that is no workbook, or one that is not to be trusted. */
public class UnreadableWorkbookException extends RuntimeException {

    private final String code;

    UnreadableWorkbookException(String code) {
        super(code);
        this.code = code;
    }

    UnreadableWorkbookException(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    /** Key of its text among the violations. */
    public String code() {
        return code;
    }
}
