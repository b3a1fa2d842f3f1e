package org.indicatorwatch.assessment.method;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Period;

/**
 * Reported figures by the end of their period, one per end: of periods that end together the longest counts, of
 * several figures for one period the last given (method.md, "Notation").
 */
final class FullYearFigures {

    private final NavigableMap<Integer, Observation> byMonth = new TreeMap<>();

    private FullYearFigures() {}

    static FullYearFigures of(List<Observation> observations) {
        FullYearFigures figures = new FullYearFigures();
        for (Observation observation : observations) {
            figures.byMonth.merge(
                    observation.lastMonth(),
                    observation,
                    (old, latest) -> latest.period().compareTo(old.period()) >= 0 ? latest : old);
        }
        return figures;
    }

    /** The same figures with the plan's baseline as the figure of its period; unchanged if it is null. */
    FullYearFigures with(Baseline baseline) {
        FullYearFigures figures = new FullYearFigures();
        figures.byMonth.putAll(byMonth);
        if (baseline != null) {
            figures.byMonth.put(
                    Observation.lastMonth(baseline.period()), new Observation(baseline.period(), baseline.value()));
        }
        return figures;
    }

    /** The figure of the period that ends with that one; null if there is none. */
    Observation at(Period period) {
        return byMonth.get(Observation.lastMonth(period));
    }

    /** The figure of the period that ends so many months before that one; null if there is none. */
    Observation monthsBefore(Period period, int months) {
        return byMonth.get(Observation.lastMonth(period) - months);
    }

    /** The figure that ended a year before; null if there is none. */
    Observation yearBefore(Observation reading) {
        return monthsBefore(reading.period(), 12);
    }

    /** The last figure that ends before that period does; null if there is none. */
    Observation before(Period period) {
        var entry = byMonth.lowerEntry(Observation.lastMonth(period));
        return entry == null ? null : entry.getValue();
    }

    /** All of them, by time. */
    Collection<Observation> all() {
        return byMonth.values();
    }

    /** What is judged: the figures after the baseline up to the final one, by time. */
    List<Observation> judged(Horizon horizon) {
        List<Observation> judged = new ArrayList<>();
        for (Observation figure : byMonth.values()) {
            boolean decided = !judged.isEmpty()
                    && horizon.reachedBy(judged.get(judged.size() - 1).end());
            if (!decided && (horizon.start() == null || figure.end() > horizon.start())) {
                judged.add(figure);
            }
        }
        return judged;
    }
}
