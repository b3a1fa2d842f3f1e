package org.indicatorwatch.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.indicatorwatch.platform.Messages;

/**
 * One thing wrong with one field of a request.
 *
 * @param field path of the field, e.g. {@code readings[3].value}
 * @param code stable code; its text is {@code violation.<code>} of the message bundles
 * @param arguments what the text needs, the offending value among them, and a list of what is allowed if that can be
 *     told, for which the text is {@code violation.<code>.allowed}
 */
public record Violation(String field, String code, List<Object> arguments) {

    private static final int MAX_SHOWN_LENGTH = 80;

    public static Violation of(String field, String code, Object... arguments) {
        return new Violation(field, code, List.of(arguments));
    }

    /** The explanation in the given language. */
    public String message(Locale language) {
        return Messages.text(
                language,
                "violation." + code + (hasAllowedValues() ? ".allowed" : ""),
                arguments.stream().map(Violation::shown).toArray());
    }

    private boolean hasAllowedValues() {
        return arguments.stream().anyMatch(List.class::isInstance);
    }

    /** Long input is repeated only in part; what is allowed instead is named in full. */
    private static Object shown(Object argument) {
        if (argument instanceof List<?> allowed) {
            return allowed.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return argument instanceof String text && text.length() > MAX_SHOWN_LENGTH
                ? text.substring(0, MAX_SHOWN_LENGTH) + "…"
                : argument;
    }
}
