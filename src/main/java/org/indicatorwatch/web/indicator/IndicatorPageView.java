package org.indicatorwatch.web.indicator;

import java.util.List;
import java.util.Map;

import org.indicatorwatch.alerts.status.StatusWording;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.StatusBadge;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Listing;

/**
 * What the page about a target in a region shows.
 *
 * @param promisor name of the region that the document speaks of; empty if the page is about it
 * @param kept of the address where another region is chosen, by name
 */
public record IndicatorPageView(
        Plan plan,
        Target target,
        String name,
        String regionCode,
        String region,
        String promisor,
        String address,
        String regionAddress,
        StatusBadge status,
        boolean stale,
        List<String> remarks,
        String explanation,
        List<StatusWording.Line> facts,
        List<SeriesView> series,
        List<Choice> regions,
        Map<String, String> kept,
        Listing<PeerRegion> rivals,
        WhatIfView whatIf) {

    /** Address of the compared regions as a file, without its ending. */
    public String rivalsFile() {
        return address + "/rivals/list";
    }

    /** Whether any of the regions has one value that it can be sorted by. */
    public boolean isMeasured() {
        return rivals.items().stream().anyMatch(rival -> rival.standing().value() != null);
    }

    /** Whether they have places among each other. */
    public boolean isRanked() {
        return rivals.items().stream().anyMatch(rival -> rival.place() != null);
    }

    /** The same of the figures of an indicator. */
    public String figuresFile(int number) {
        return address + "/figures/" + number + "/list";
    }

    /**
     * The what-if form.
     *
     * @param others what else stands in the address, by name
     * @param verdict what would be concluded; null where nothing was assumed
     */
    public record WhatIfView(List<WhatIfForm.Line> lines, Map<String, String> others, Form form, Verdict verdict) {}

    /** What would be concluded of the assumed figures. */
    public record Verdict(StatusBadge status, String explanation) {}
}
