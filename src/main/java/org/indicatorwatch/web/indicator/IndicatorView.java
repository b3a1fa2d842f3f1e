package org.indicatorwatch.web.indicator;

import java.util.List;

import org.indicatorwatch.alerts.status.StatusWording;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.web.layout.Badge;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.list.Choice;

/** What the page about a target in a region shows. */
public record IndicatorView(
        Plan plan,
        Target target,
        String name,
        String regionCode,
        String region,
        String address,
        String regionAddress,
        Badge status,
        boolean stale,
        List<String> remarks,
        String explanation,
        List<StatusWording.Line> facts,
        List<SeriesView> series,
        List<Choice> regions,
        List<Rival> rivals,
        WhatIfView whatIf) {

    /**
     * One indicator of the target.
     *
     * @param chart for {@code trajectory.js}, as JSON; null where there is nothing to draw
     */
    public record SeriesView(String code, String name, String unit, String chart, List<FigureRow> figures) {}

    /**
     * @param verdict what would be concluded; null where nothing was assumed
     */
    public record WhatIfView(List<Assumed.Line> lines, Form form, Verdict verdict) {}

    /** What would be concluded of the assumed figures. */
    public record Verdict(Badge status, String explanation) {}
}
