package org.indicatorwatch.platform;

import java.util.List;
import java.util.Locale;

/** A value object that refuses what it was given, in words that can be said in every language. */
public final class InvalidValueException extends IllegalArgumentException {

    private final String code;
    private final transient List<Object> arguments;

    /**
     * @param code the text is {@code violation.<code>} of the message bundles
     * @param arguments what the text needs, the offending value among them
     */
    public InvalidValueException(String code, Object... arguments) {
        super(Messages.text(Locale.ENGLISH, "violation." + code, arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Refuses an object that lacks a field. */
    public static void require(String field, Object value) {
        if (value == null) {
            throw new InvalidValueException("lacks-field", field);
        }
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
