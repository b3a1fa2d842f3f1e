package org.indicatorwatch.assessment.method;

import java.util.Objects;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.catalogue.rule.SimpleRule;

/**
 * What was asked of a series and how the series is measured: the facts that a sentence needs beside the figures.
 *
 * @param rule of the target, or of one part of it
 * @param indicator code of the indicator that is judged; null for the whole of a compound, and in a preview
 * @param definition of that indicator; for the whole of a compound, of the target's own series
 * @param goalPeriod when the goal is due
 */
public record AssessmentTerms(GoalRule rule, String indicator, SeriesDefinition definition, Period goalPeriod) {

    public AssessmentTerms {
        Objects.requireNonNull(rule, "Terms need a rule");
        Objects.requireNonNull(definition, "Terms need a definition");
        Objects.requireNonNull(goalPeriod, "Terms need a goal period");
    }

    /**
     * The terms of a whole target.
     *
     * @param indicator code of the target's own indicator; null if it has none
     */
    public static AssessmentTerms of(AssessmentRequest request, String indicator) {
        if (request.rule() instanceof SimpleRule simple) {
            return ofPart(request, simple, indicator);
        }
        return new AssessmentTerms(request.rule(), null, request.series().definition(), request.goalPeriod());
    }

    /** The terms of one of the simple rules that {@link RuleSubjects#simple} lists. */
    public static AssessmentTerms ofPart(AssessmentRequest request, SimpleRule part, String indicator) {
        String own = part.indicator();
        Series series = own == null ? null : request.parts().get(own);
        return new AssessmentTerms(
                part,
                own == null ? indicator : own,
                (series == null ? request.series() : series).definition(),
                request.goalPeriod());
    }
}
