package org.indicatorwatch.web.verification;

import org.indicatorwatch.web.layout.Form;

/**
 * What an account may decide on a submission, for the tag {@code {#decision}}: to send it back, and mostly to verify it.
 *
 * @param version that is decided on
 * @param seen what is shown of it, to travel in the form
 * @param verifies whether it can be verified, by whomever
 * @param hindrance why the account cannot do that itself, in words; null where it can
 * @param returning whether sending it back was tried
 * @param form the reason that was typed, and what is wrong
 * @param meanwhile what has changed since the last attempt; null unless that came too late
 */
public record DecisionForm(
        long submission,
        long version,
        String seen,
        boolean verifies,
        String hindrance,
        boolean returning,
        Form form,
        ConcurrentChanges meanwhile) {}
