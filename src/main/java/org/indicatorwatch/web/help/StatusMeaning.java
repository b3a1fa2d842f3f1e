package org.indicatorwatch.web.help;

import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.layout.StatusBadge;

/**
 * What a status says.
 *
 * @param reach as it is called where a goal is to be reached
 * @param hold as it is called where a line is to be held; the same word for most
 */
public record StatusMeaning(Status status, StatusBadge reach, StatusBadge hold, String text) {

    static StatusMeaning of(Status status, PageWording words) {
        return new StatusMeaning(
                status, words.badge(status, false), words.badge(status, true), words.text("help.status." + status));
    }

    /** Whether the two modes call it differently. */
    public boolean hasTwoNames() {
        return !reach.text().equals(hold.text());
    }
}
