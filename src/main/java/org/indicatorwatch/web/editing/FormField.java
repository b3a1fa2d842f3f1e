package org.indicatorwatch.web.editing;

import java.util.Arrays;
import java.util.List;

import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.list.Choice;

/**
 * A field of a form, for the tag {@code {#edited}}. Its label is the text {@code web.edit.<topic>.<label>}.
 *
 * @param name path in the JSON form of what is edited, such as {@code range.min}
 * @param label key of its label; the name unless said otherwise
 * @param hinted whether there is a text {@code web.edit.<topic>.<label>.hint}
 * @param choices what can be chosen; for {@link Kind#LINES}, of the first column
 * @param columns of {@link Kind#LINES}: names in the JSON form of a line
 */
public record FormField(
        String name,
        String label,
        Kind kind,
        boolean required,
        boolean hinted,
        List<Choice> choices,
        List<String> columns) {

    /** How it is typed. */
    public enum Kind {
        TEXT,
        /** Several lines of text. */
        AREA,
        NUMBER,
        /** Never shown again. */
        PASSWORD,
        /** One of its choices. */
        CHOICE,
        /** Any of its choices. */
        CODES,
        /** Yes or no. */
        SWITCH,
        /** Several things, each on a line of its own, its parts divided by blanks. */
        LINES
    }

    public static FormField text(String name) {
        return of(name, Kind.TEXT, List.of());
    }

    public static FormField area(String name) {
        return of(name, Kind.AREA, List.of());
    }

    public static FormField number(String name) {
        return of(name, Kind.NUMBER, List.of());
    }

    public static FormField password(String name) {
        return of(name, Kind.PASSWORD, List.of());
    }

    public static FormField choice(String name, List<Choice> choices) {
        return of(name, Kind.CHOICE, choices);
    }

    public static FormField codes(String name, List<Choice> choices) {
        return of(name, Kind.CODES, choices);
    }

    public static FormField yes(String name) {
        return of(name, Kind.SWITCH, List.of());
    }

    public static FormField lines(String name, String... columns) {
        return new FormField(name, name, Kind.LINES, false, true, List.of(), List.of(columns));
    }

    private static FormField of(String name, Kind kind, List<Choice> choices) {
        return new FormField(name, name, kind, false, false, choices, List.of());
    }

    /** The same field, which must not be left empty. */
    public FormField needed() {
        return new FormField(name, label, kind, true, hinted, choices, columns);
    }

    /** The same field with a hint. */
    public FormField withHint() {
        return new FormField(name, label, kind, required, true, choices, columns);
    }

    /** The same field with the label of another. */
    public FormField labelled(String key) {
        return new FormField(name, key, kind, required, hinted, choices, columns);
    }

    /** Whether the value is among those chosen. */
    public boolean holds(Form form, String value) {
        return Arrays.asList(form.value(name).split(",")).contains(value);
    }

    /** How many are chosen. */
    public int count(Form form) {
        String value = form.value(name);
        return value.isEmpty() ? 0 : value.split(",").length;
    }

    /** Whether a problem that names this path is about the field. */
    boolean covers(String path) {
        return path.equals(name) || path.startsWith(name + ".") || path.startsWith(name + "[");
    }
}
