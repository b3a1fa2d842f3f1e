package org.indicatorwatch.web.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.indicatorwatch.readings.importing.cells.FormFigure;
import org.indicatorwatch.readings.importing.cells.SubmissionFormEntry.Finding;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.verification.DecisionAttempt;

/**
 * What goes into the page about a submission besides what is stored.
 *
 * @param typed rows by indicator; for others what is stored is shown
 * @param form what was typed besides the rows, and what is wrong as a whole
 * @param attempt a decision that was tried in vain
 */
record EntryInput(
        Map<String, FormFigure> typed,
        List<Finding> findings,
        Set<String> conflicts,
        Form form,
        DecisionAttempt attempt,
        boolean amends,
        String done) {

    static EntryInput asStored(boolean amends, String done) {
        return new EntryInput(Map.of(), List.of(), Set.of(), Form.EMPTY, DecisionAttempt.NONE, amends, done);
    }

    static EntryInput undecided(DecisionAttempt attempt) {
        return new EntryInput(Map.of(), List.of(), Set.of(), Form.EMPTY, attempt, false, "");
    }

    static EntryInput typed(
            List<FormFigure> figures, EntryFormData sent, List<Finding> findings, Set<String> conflicts) {
        Map<String, FormFigure> typed = new HashMap<>();
        figures.forEach(figure -> typed.put(figure.indicator(), figure));
        return new EntryInput(typed, findings, conflicts, sent.form(), DecisionAttempt.NONE, sent.amends(), "");
    }

    EntryInput with(Form changed) {
        return new EntryInput(typed, findings, conflicts, changed, attempt, amends, done);
    }
}
