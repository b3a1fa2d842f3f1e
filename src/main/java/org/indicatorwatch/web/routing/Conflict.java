package org.indicatorwatch.web.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.Wording;

/**
 * A field that somebody else has changed while it was being edited.
 *
 * @param theirs what is stored now
 * @param ours what was about to be stored
 */
public record Conflict(String label, String theirs, String ours) {

    /** The fields in which the form and what is stored now differ. */
    static List<Conflict> of(Form form, Map<String, String> stored, String labels, Wording words) {
        List<Conflict> conflicts = new ArrayList<>();
        stored.forEach((field, value) -> {
            if (!form.value(field).equals(value)) {
                conflicts.add(new Conflict(words.text(labels + "." + field), value, form.value(field)));
            }
        });
        return conflicts;
    }
}
