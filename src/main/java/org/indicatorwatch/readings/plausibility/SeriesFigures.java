package org.indicatorwatch.readings.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.indicatorwatch.catalogue.period.Period;

/** What is stored of one series: the figure of each period, or that the period says something other than a figure. */
final class SeriesFigures {

    static final SeriesFigures NONE = new SeriesFigures();

    private final Map<Period, Double> figures = new HashMap<>();

    private final Map<Period, Double> shares = new HashMap<>();

    /**
     * @param value null where the reading is no figure
     * @param share numerator by denominator; null unless there is both
     */
    void put(Period period, Double value, Double share) {
        figures.put(period, value);
        if (share != null) {
            shares.put(period, share);
        }
    }

    /** The same without what is said of one period. */
    SeriesFigures without(Period period) {
        if (!figures.containsKey(period)) {
            return this;
        }
        SeriesFigures rest = new SeriesFigures();
        rest.figures.putAll(figures);
        rest.figures.remove(period);
        return rest;
    }

    /** Null where there is no figure. */
    Double at(Period period) {
        return figures.get(period);
    }

    /** Numerator by denominator; null unless there is both. */
    Double shareAt(Period period) {
        return shares.get(period);
    }

    /** All figures of the periods that satisfy the condition, in no order. */
    double[] of(Predicate<Period> condition) {
        return figures.entrySet().stream()
                .filter(entry -> entry.getValue() != null && condition.test(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .toArray();
    }

    /** How the figures of a frequency changed over the given number of periods. */
    double[] changes(Predicate<Period> condition, int lag) {
        List<Double> changes = new ArrayList<>();
        figures.keySet().stream()
                .filter(condition)
                .sorted(Comparator.naturalOrder())
                .forEach(period -> {
                    Double now = at(period);
                    Double before = at(period.plus(-lag));
                    if (now != null && before != null) {
                        changes.add(now - before);
                    }
                });
        return changes.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
