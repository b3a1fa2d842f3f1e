package org.indicatorwatch.platform.export;

/**
 * Keeps text in a file from being run as a formula when a spreadsheet program opens it. Text that begins with one of
 * {@code = + - @}, a tab or a carriage return gets an apostrophe before it, also where apostrophes precede these already,
 * so that {@link #unescape} always gives back what {@link #escape} was given.
 */
public final class FormulaEscaping {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private FormulaEscaping() {}

    public static String escape(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    public static String unescape(String text) {
        return text.startsWith("'") && isDangerous(text) ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && FORMULA_STARTS.indexOf(text.charAt(first)) >= 0;
    }
}
