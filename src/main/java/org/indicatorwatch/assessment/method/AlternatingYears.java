package org.indicatorwatch.assessment.method;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.period.Period;

/**
 * Alternatives judged each calendar year (method.md, "Any of" with "Every year"): they may take turns, so a year is met
 * if any part met it. Like other compounds, the whole has no hysteresis of its own.
 *
 * @param years for each year that any part was judged in, whether one met it
 * @param decided whether the last year is in for every part that has figures
 */
record AlternatingYears(SortedMap<Integer, Boolean> years, boolean decided, Nature nature) {

    /**
     * @param parts each judged by every year
     */
    static AlternatingYears of(List<AssessmentResult> parts, Nature nature) {
        SortedMap<Integer, Boolean> years = new TreeMap<>();
        boolean decided = true;
        for (AssessmentResult part : parts) {
            part.basis().years().forEach((year, met) -> years.merge(year, met, Boolean::logicalOr));
            decided &= part.basis().years().isEmpty() || end(part.rawStatus());
        }
        return new AlternatingYears(years, decided && !years.isEmpty(), nature);
    }

    private static boolean end(Status status) {
        return status == Status.ACHIEVED || status == Status.MISSED;
    }

    /** One step per judged year. */
    List<StatusStep> steps() {
        List<StatusStep> steps = new ArrayList<>();
        for (int year : years.keySet()) {
            boolean last = decided && year == years.lastKey();
            Status status = EveryYear.status(years.headMap(year + 1), last, nature);
            steps.add(new StatusStep(Period.ofYear(year), status, status));
        }
        return steps;
    }

    /** Whether the latest year was met; at the end, whether all were; null before the first. */
    Boolean met() {
        if (years.isEmpty()) {
            return null;
        }
        return decided ? !years.containsValue(false) : years.get(years.lastKey());
    }
}
