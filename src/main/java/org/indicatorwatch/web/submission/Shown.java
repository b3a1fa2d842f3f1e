package org.indicatorwatch.web.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.indicatorwatch.readings.importing.cells.FormEntry.Finding;
import org.indicatorwatch.readings.importing.cells.TypedFigure;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.verification.Attempt;

/**
 * What goes into the page about a submission besides what is stored.
 *
 * @param typed rows by indicator; for others what is stored is shown
 * @param form what was typed besides the rows, and what is wrong as a whole
 * @param attempt a decision that was tried in vain
 */
record Shown(
        Map<String, TypedFigure> typed,
        List<Finding> findings,
        Set<String> conflicts,
        Form form,
        Attempt attempt,
        boolean amends,
        String done) {

    static Shown asStored(boolean amends, String done) {
        return new Shown(Map.of(), List.of(), Set.of(), Form.EMPTY, Attempt.NONE, amends, done);
    }

    static Shown undecided(Attempt attempt) {
        return new Shown(Map.of(), List.of(), Set.of(), Form.EMPTY, attempt, false, "");
    }

    static Shown typed(List<TypedFigure> figures, TypedForm sent, List<Finding> findings, Set<String> conflicts) {
        Map<String, TypedFigure> typed = new HashMap<>();
        figures.forEach(figure -> typed.put(figure.indicator(), figure));
        return new Shown(typed, findings, conflicts, sent.form(), Attempt.NONE, sent.amends(), "");
    }

    Shown with(Form changed) {
        return new Shown(typed, findings, conflicts, changed, attempt, amends, done);
    }
}
