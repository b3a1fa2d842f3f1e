package org.indicatorwatch.web.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import org.indicatorwatch.platform.web.ProblemException;

/**
 * What was typed into a form and what is wrong with it, for the tag {@code {#field form=form …/}}.
 *
 * @param values by name of the field; passwords are left out
 * @param errors sentences by name of the field; the empty name stands for the form as a whole
 */
public record Form(Map<String, String> values, Map<String, String> errors) {

    /** Nothing typed yet. */
    public static final Form EMPTY = new Form(Map.of(), Map.of());

    /** A form with these values to begin with. */
    public static Form of(Map<String, String> values) {
        return new Form(values, Map.of());
    }

    /** What was sent. */
    public static Form of(MultivaluedMap<String, String> sent) {
        Map<String, String> values = new HashMap<>();
        sent.forEach((name, all) -> values.put(name, all.get(0)));
        return of(values);
    }

    /** The same form with what the problem finds wrong. */
    public Form with(ProblemException problem, Locale language) {
        Map<String, String> found = new HashMap<>();
        problem.violations()
                .forEach(violation -> found.merge(violation.field(), violation.message(language), (a, b) -> a));
        if (found.isEmpty()) {
            found.put("", problem.detail(language));
        }
        return new Form(values, found);
    }

    /** The same form with one sentence for the whole. */
    public Form with(String error) {
        return new Form(values, Map.of("", error));
    }

    /** The same form with all that is wrong said of it as a whole, where fields have no place for it. */
    public Form withWhole() {
        return errors.isEmpty() ? this : new Form(values, Map.of("", String.join(" ", errors.values())));
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Null where nothing is wrong. */
    public String error(String field) {
        return errors.get(field);
    }

    /** What is wrong with the form as a whole, or with fields that it does not show; null if nothing. */
    public String error() {
        return errors.get("");
    }

    public boolean isRefused() {
        return !errors.isEmpty();
    }

    /** All there is to mend, in no particular order. */
    public List<String> allErrors() {
        return List.copyOf(errors.values());
    }
}
