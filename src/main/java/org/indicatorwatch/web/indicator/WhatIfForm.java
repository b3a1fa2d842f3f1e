package org.indicatorwatch.web.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.indicatorwatch.alerts.status.SeriesSummary;
import org.indicatorwatch.assessment.preview.WhatIfAssessment;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.web.NumberBounds;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.ListQuery;

/** The what-if form: the latest period and those that follow it up to the goal, each with a figure to be assumed. */
final class WhatIfForm {

    /** Of each indicator. */
    private static final int MAX_PERIODS = 4;

    private final List<Line> lines;
    private final ListQuery query;

    private WhatIfForm(List<Line> lines, ListQuery query) {
        this.lines = lines;
        this.query = query;
    }

    /**
     * A figure that can be assumed.
     *
     * @param name of the field
     */
    public record Line(String name, String label, Indicator indicator, Period period) {}

    static WhatIfForm of(Target target, List<SeriesSummary> series, ListQuery query, PageWording words) {
        List<Line> lines = new ArrayList<>();
        for (SeriesSummary each : series) {
            String code = each.result().indicator();
            Indicator indicator = code == null ? null : Indicator.findById(code);
            if (indicator != null) {
                for (Period period : periods(each.period(), indicator.frequency, target.goalPeriod)) {
                    String when = words.period(period);
                    String label = series.size() == 1 ? when : words.name(indicator) + " " + when;
                    lines.add(new Line(code + "." + period, label + unit(indicator, words), indicator, period));
                }
            }
        }
        return new WhatIfForm(lines, query);
    }

    private static String unit(Indicator indicator, PageWording words) {
        String unit = words.unit(indicator);
        return unit.isEmpty() ? "" : " (" + unit + ")";
    }

    private static List<Period> periods(Period latest, Frequency frequency, Period goal) {
        List<Period> periods = new ArrayList<>();
        Period last = Period.containing(goal.endDate(), frequency);
        Period next = latest == null ? last : Period.containing(latest.endDate(), frequency);
        while (periods.size() < MAX_PERIODS && next.compareTo(last) <= 0) {
            periods.add(next);
            next = next.plus(1);
        }
        return periods;
    }

    List<Line> lines() {
        return lines;
    }

    /** What else stands in the address, by name. */
    Map<String, String> others() {
        Map<String, String> others = new HashMap<>(query.values());
        lines.forEach(line -> others.remove(line.name()));
        return others;
    }

    /** Whether anything was filled in. */
    boolean isAsked() {
        return lines.stream().anyMatch(line -> !query.value(line.name()).isEmpty());
    }

    /** What was filled in and what is wrong with it. */
    Form form(PageWording words) {
        Map<String, String> values = new HashMap<>();
        Map<String, String> errors = new HashMap<>();
        for (Line line : lines) {
            String typed = query.value(line.name());
            values.put(line.name(), typed);
            try {
                if (!typed.isEmpty()) {
                    NumberBounds.parse(line.name(), typed);
                }
            } catch (ProblemException e) {
                errors.put(line.name(), e.violations().get(0).message(words.locale()));
            }
        }
        return new Form(values, errors);
    }

    /** The figures that were filled in, once the form finds nothing wrong with them. */
    List<WhatIfAssessment.WhatIfFigure> figures() {
        return lines.stream()
                .filter(line -> !query.value(line.name()).isEmpty())
                .map(line -> new WhatIfAssessment.WhatIfFigure(
                        line.indicator().code,
                        line.period(),
                        NumberBounds.parse(line.name(), query.value(line.name()))))
                .toList();
    }
}
