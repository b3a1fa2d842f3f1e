package org.indicatorwatch.assessment.method;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.indicatorwatch.catalogue.Baseline;

/**
 * Reported figures by the end of their period, one per end: of periods that end together the longest counts, of
 * several figures for one period the last given (method.md, "Notation").
 */
final class Figures {

    private final NavigableMap<Double, Observation> byEnd = new TreeMap<>();

    private Figures() {}

    static Figures of(List<Observation> observations) {
        Figures figures = new Figures();
        for (Observation observation : observations) {
            figures.byEnd.merge(
                    observation.end(),
                    observation,
                    (old, latest) -> latest.period().compareTo(old.period()) >= 0 ? latest : old);
        }
        return figures;
    }

    /** The same figures with the plan's baseline as the figure of its period; unchanged if it is null. */
    Figures with(Baseline baseline) {
        Figures figures = new Figures();
        figures.byEnd.putAll(byEnd);
        if (baseline != null) {
            figures.byEnd.put(baseline.period().end(), new Observation(baseline.period(), baseline.value()));
        }
        return figures;
    }

    /** The figure of the period that ends at that time; null if there is none. */
    Observation at(double time) {
        return byEnd.get(time);
    }

    /** The last figure that ends before that time; null if there is none. */
    Observation before(double time) {
        var entry = byEnd.lowerEntry(time);
        return entry == null ? null : entry.getValue();
    }

    /** All of them, by time. */
    Collection<Observation> all() {
        return byEnd.values();
    }

    /** What is judged: the figures after the baseline up to the final one, by time. */
    List<Observation> judged(Horizon horizon) {
        var after = horizon.start() == null ? byEnd : byEnd.tailMap(horizon.start(), false);
        Double last = after.ceilingKey(horizon.goal());
        return List.copyOf((last == null ? after : after.headMap(last, true)).values());
    }
}
