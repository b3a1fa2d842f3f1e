package org.indicatorwatch.platform.web;

/** Checks of single fields of a request body. */
public final class FieldChecks {

    private static final int MAX_TEXT_LENGTH = 2000;

    private FieldChecks() {}

    /** @throws ProblemException 422 if the value is missing */
    public static void require(String field, Object value) {
        if (value == null) {
            throw ProblemException.invalid(field, "required");
        }
    }

    /**
     * A body may repeat what its path says, but not contradict it.
     *
     * @param inBody null if the body leaves it out
     * @throws ProblemException 422 if both differ
     */
    public static void requireSame(String field, String inBody, String inPath) {
        if (inBody != null && !inBody.strip().equals(inPath)) {
            throw ProblemException.invalid(field, "differs-from-path", inBody, inPath);
        }
    }

    /** @throws ProblemException 422 if the text is missing, blank or longer than 2000 characters */
    public static void requireText(String field, String text) {
        if (text == null || text.isBlank()) {
            throw ProblemException.invalid(field, "required");
        }
        limitText(field, text);
    }

    /** @throws ProblemException 422 if the text is longer than 2000 characters */
    public static void limitText(String field, String text) {
        limitText(field, text, MAX_TEXT_LENGTH);
    }

    /** @throws ProblemException 422 if the text is longer than the given number of characters */
    public static void limitText(String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            throw ProblemException.invalid(field, "too-long", text.length(), longest);
        }
    }
}
