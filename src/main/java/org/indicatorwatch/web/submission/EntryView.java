package org.indicatorwatch.web.submission;

import java.util.List;

import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.verification.DecisionForm;

/**
 * What the page about a submission shows.
 *
 * @param returned whether it waits to be mended after it was sent back
 * @param editable whether the account may fill in any of it now
 * @param amendable whether it may be opened for a change after it was verified
 * @param reasonAsked whether a change needs a reason
 * @param hidesDrafts whether changes are drafted beside the submitted figures, which alone are shown to be decided on
 * @param joint the other departments that answer for the same figures, and how far they are
 * @param form what was typed besides the rows, and what is wrong as a whole
 * @param decision what the account may decide on it as it stands; null if nothing
 * @param done key of what was just done; empty if nothing was
 */
public record EntryView(
        SubmissionHeading heading,
        String department,
        StateBadge state,
        Deadline deadline,
        boolean outstanding,
        boolean verified,
        boolean returned,
        boolean submittedOnce,
        boolean editable,
        boolean amendable,
        boolean reasonAsked,
        boolean hidesDrafts,
        String reason,
        List<Partner> joint,
        List<EntryRow> rows,
        List<Step> history,
        Form form,
        DecisionForm decision,
        String done) {

    /** Another department. */
    public record Partner(String department, StateBadge state) {}

    /** A step that somebody took. */
    public record Step(String action, String actor, String time, String comment) {}

    public boolean isWrong() {
        return form.isRefused() || rows.stream().anyMatch(row -> !row.found().isEmpty() || row.rival() != null);
    }

    /** Where decisions on it go. */
    public String decisionAddress() {
        return "/submissions/" + heading.id() + "/decision";
    }
}
