package org.indicatorwatch.web.editing;

import java.util.Arrays;
import java.util.List;

import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choices;

/** A field that two people set to different values. */
public record EditConflict(String label, String mine, String theirs) {

    /**
     * Where the two forms of the same thing differ.
     *
     * @param labels what the keys of the fields' labels begin with, such as {@code edit.plan}
     */
    public static List<EditConflict> of(
            String labels, List<FormField> fields, Form mine, Form theirs, PageWording words) {
        return FormMapper.differing(fields, mine, theirs).stream()
                .map(field -> new EditConflict(
                        words.text(labels + "." + field.label()),
                        shown(field, mine, words),
                        shown(field, theirs, words)))
                .toList();
    }

    private static String shown(FormField field, Form form, PageWording words) {
        String value = form.value(field.name());
        return switch (field.kind()) {
            case SWITCH -> words.text(value.equals("true") ? "edit.yes" : "edit.no");
            case CHOICE, CODES ->
                words.list(Arrays.stream(value.split(","))
                        .map(code -> Choices.name(field.choices(), code))
                        .toList());
            case TEXT, AREA, NUMBER, PASSWORD, LINES -> value;
        };
    }
}
