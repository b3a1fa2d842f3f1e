package org.indicatorwatch.assessment.method;

import java.util.List;

import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.AnyOfRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.SimpleRule;

/** The whole of method.md: from readings to a status with its figures. */
public final class AssessmentMethod {

    private AssessmentMethod() {}

    /** Judges the request's readings by its rule. The same request always gives the same result. */
    public static AssessmentResult assess(AssessmentRequest request) {
        GoalRule rule = request.rule();
        if (rule instanceof SimpleRule simple) {
            return new SimpleAssessment(request, simple).assess(simple.everyYear());
        } else if (rule instanceof AllOfRule all) {
            return new CompoundAssessment(Combination.ALL, parts(request, all.of(), all.everyYear())).combine();
        }
        AnyOfRule any = (AnyOfRule) rule;
        CompoundAssessment compound =
                new CompoundAssessment(Combination.ANY, parts(request, any.of(), any.everyYear()));
        return any.everyYear() ? compound.everyYear(request.nature()) : compound.combine();
    }

    private static List<AssessmentResult> parts(AssessmentRequest request, List<SimpleRule> rules, boolean everyYear) {
        return rules.stream()
                .map(rule -> new SimpleAssessment(request, rule).assess(everyYear || rule.everyYear()))
                .toList();
    }
}
