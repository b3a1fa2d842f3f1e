package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Period;

/**
 * What an assessment rests on; kept beside its figures for histories and explanations.
 *
 * @param steps one per judged reading, by time; for a compound one per reading of any part. Not stored: empty in a
 *     basis that was read back
 * @param readings number of steps
 * @param first period of the first judged reading; null without one
 * @param since period of the reading at which the present status began; null before the first reading
 * @param latestPeriod of the latest judged reading; null without one
 * @param latestValue of that reading, as entered; null without one, and for a compound
 * @param judged what was compared with the goal: the figure, its full-year estimate, or the difference to a reference
 * @param baseline what the rule was judged from, as entered; null if there is none
 * @param years for an every-year promise, whether each judged year met it; otherwise empty
 */
public record Basis(
        @JsonIgnore List<StatusStep> steps,
        int readings,
        Period first,
        Period since,
        Period latestPeriod,
        BigDecimal latestValue,
        Double judged,
        Baseline baseline,
        SortedMap<Integer, Boolean> years) {

    public Basis {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    static Basis of(
            List<StatusStep> steps,
            Period latestPeriod,
            BigDecimal latestValue,
            Double judged,
            Baseline baseline,
            SortedMap<Integer, Boolean> years) {
        Period first = steps.isEmpty() ? null : steps.get(0).period();
        return new Basis(steps, steps.size(), first, since(steps), latestPeriod, latestValue, judged, baseline, years);
    }

    /** The same, with a status that began at another period. */
    Basis since(Period other) {
        return new Basis(steps, readings, first, other, latestPeriod, latestValue, judged, baseline, years);
    }

    /** Period of the reading with which the last step's status began; null without steps. */
    private static Period since(List<StatusStep> steps) {
        Period since = null;
        Status current = null;
        for (StatusStep step : steps) {
            if (step.confirmed() != current) {
                current = step.confirmed();
                since = step.period();
            }
        }
        return since;
    }
}
