package org.indicatorwatch.web.duties;

import java.util.List;

import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Listing;
import org.indicatorwatch.web.submission.StateBadge;

/**
 * What the page of duties shows.
 *
 * @param owed how many there are before any filter
 */
public record DutyList(
        int owed,
        List<Count> counts,
        List<Choice> regions,
        List<Choice> forms,
        Listing<Duty> list,
        List<RecentSubmission> delivered) {

    /** How many there are of a kind. */
    public record Count(Duty.Kind kind, String text, String style, String symbol, long count) {}

    /** What was submitted lately. */
    public record RecentSubmission(
            long id, String name, String region, String period, StateBadge state, String by, String time) {}
}
