package org.indicatorwatch.web.verification;

import org.indicatorwatch.web.layout.Form;

/**
 * What was tried with a submission.
 *
 * @param returns whether it was to be sent back, not verified
 * @param form the reason that was typed, and what is wrong
 * @param meanwhile null unless it came too late
 */
public record DecisionAttempt(long submission, boolean returns, Form form, ConcurrentChanges meanwhile) {

    /** Nothing was tried. */
    public static final DecisionAttempt NONE = new DecisionAttempt(0, false, Form.EMPTY, null);

    public boolean isRefused() {
        return form.isRefused();
    }

    /** Key of what was done. */
    public String done() {
        return returns ? "returned" : "verified";
    }
}
