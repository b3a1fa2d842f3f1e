package org.indicatorwatch.web.verification;

import java.util.List;

import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Listing;

/**
 * What the page shows.
 *
 * @param waiting how many there are before any filter
 * @param done key of what was just done; empty if nothing was
 * @param what the submission that it was done to, or tried with in vain
 * @param refused what was tried in vain with a submission that is not on the page
 */
public record VerificationQueue(
        int waiting,
        List<Choice> regions,
        List<Choice> forms,
        Listing<PendingSubmission> list,
        String done,
        String what,
        DecisionAttempt refused) {

    /** Where decisions on a submission go, so that they come back to the same part of the queue. */
    public String decision(long submission) {
        return list.query().address(VerificationPage.PATH + "/" + submission);
    }
}
