package org.indicatorwatch.assessment.method;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.indicatorwatch.catalogue.Milestone;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.GoalRule;

/**
 * Everything one assessment rests on.
 *
 * @param nature decides how an every-year promise fails; null stands for expected
 * @param milestones intermediate goals of the target's own series
 * @param series the target's own series
 * @param parts series for the parts of a compound rule that name an indicator, by its code
 * @param asOf the day on which staleness is judged; null for never stale. It does not cut off readings: choosing the
 *     figures known on a day is the caller's part
 */
public record AssessmentRequest(
        GoalRule rule,
        Period goalPeriod,
        Nature nature,
        List<Milestone> milestones,
        Series series,
        Map<String, Series> parts,
        LocalDate asOf) {

    public AssessmentRequest {
        Objects.requireNonNull(rule, "An assessment needs a rule");
        Objects.requireNonNull(goalPeriod, "An assessment needs a goal period");
        Objects.requireNonNull(series, "An assessment needs a series");
        nature = nature == null ? Nature.EXPECTED : nature;
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
        parts = parts == null ? Map.of() : Map.copyOf(parts);
    }
}
