package org.indicatorwatch.web.alerts;

import java.util.List;

/**
 * What is unresolved, for pages that show it beside other things.
 *
 * @param grades the gravest first; none where nothing has the severity
 * @param gravest the first few
 */
public record UnresolvedAlertSummary(List<Grade> grades, List<InboxRow> gravest) {

    /**
     * How many have a severity.
     *
     * @param address of the inbox with those of the severity
     */
    public record Grade(SeverityBadge badge, long count, String address) {}
}
