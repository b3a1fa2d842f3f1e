package org.indicatorwatch.assessment.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.indicatorwatch.catalogue.Nature;

/**
 * Each calendar year judged by itself (method.md, "Every year"). A year's figure is the one that ends with the year, or
 * the final reading; years without one are not counted as failures. Path, pace and projection stay those of the rule.
 */
final class EveryYear {

    private EveryYear() {}

    /** For each judged year up to that reading, whether it met the rule. */
    static SortedMap<Integer, Boolean> years(List<Observation> readings, List<Judgement> judgements, int index) {
        SortedMap<Integer, Boolean> years = new TreeMap<>();
        for (int i = 0; i <= index; i++) {
            int year = readings.get(i).period().year();
            Boolean met = judgements.get(i).metByItself();
            boolean whole =
                    readings.get(i).end() == year || judgements.get(i).ruling().last();
            if (whole && met != null) {
                years.put(year, met);
            }
        }
        return years;
    }

    /** The judgements with the status that the years give. */
    static List<Judgement> of(List<Observation> readings, List<Judgement> judgements, Nature nature) {
        List<Judgement> result = new ArrayList<>();
        for (int i = 0; i < judgements.size(); i++) {
            SortedMap<Integer, Boolean> years = years(readings, judgements, i);
            result.add(years.isEmpty() ? nothingYet(judgements.get(i)) : judged(judgements.get(i), years, nature));
        }
        return result;
    }

    private static Judgement nothingYet(Judgement judgement) {
        Ruling ruling = Ruling.ungauged(Status.NO_DATA, judgement.ruling().mode(), false);
        return judgement.with(ruling, null, null, judgement.flags());
    }

    private static Judgement judged(Judgement judgement, SortedMap<Integer, Boolean> years, Nature nature) {
        boolean last = judgement.ruling().last();
        boolean met = last ? allMet(years) : years.get(years.lastKey());
        Ruling ruling =
                Ruling.ungauged(status(years, last, nature), judgement.ruling().mode(), last);
        Outlook outlook = last && judgement.outlook() != null
                ? judgement.outlook().withProbability(Probability.certain(met))
                : judgement.outlook();
        Set<Flag> flags = Judgement.noFlags();
        flags.addAll(judgement.flags());
        flags.remove(Flag.EARLY);
        flags.remove(Flag.SMALL_NUMBERS);
        return judgement.with(ruling, met, outlook, flags);
    }

    /**
     * @param years at least one
     * @param last whether the last year is in
     */
    static Status status(SortedMap<Integer, Boolean> years, boolean last, Nature nature) {
        if (last) {
            return allMet(years) ? Status.ACHIEVED : Status.MISSED;
        }
        if (years.get(years.lastKey())) {
            return Status.ON_TRACK;
        }
        return switch (nature) {
            case BINDING -> Status.CRITICAL;
            case EXPECTED, ADVOCATED -> Status.OFF_TRACK;
        };
    }

    private static boolean allMet(SortedMap<Integer, Boolean> years) {
        return !years.containsValue(false);
    }
}
