package org.indicatorwatch.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;

/** Baseline, milestones and goal follow each other in time. */
public final class PeriodOrder {

    private final Period goal;
    private final List<Violation> violations = new ArrayList<>();

    private PeriodOrder(Period goal) {
        this.goal = goal;
    }

    /**
     * @param baseline null without one
     * @throws ProblemException 422 naming every period that is out of order
     */
    public static void require(Period baseline, Period goal, List<Milestone> milestones, GoalRule rule) {
        PeriodOrder order = new PeriodOrder(goal);
        order.start("baseline.period", baseline);
        List<SimpleRule> parts = RuleSubjects.simple(rule);
        for (int i = 0; i < parts.size(); i++) {
            Baseline own = parts.get(i).baseline();
            order.start("goal.rule.of[" + i + "].baseline.period", own == null ? null : own.period());
        }
        order.pass(baseline, milestones);
        if (!order.violations.isEmpty()) {
            throw ProblemException.invalid(order.violations);
        }
    }

    private void start(String field, Period baseline) {
        if (baseline != null && baseline.end() >= goal.end()) {
            violations.add(Violation.of(field, "not-before", baseline, goal));
        }
    }

    private void pass(Period baseline, List<Milestone> milestones) {
        Set<Double> seen = new HashSet<>();
        for (int i = 0; i < milestones.size(); i++) {
            Period period = milestones.get(i).period();
            String field = "milestones[" + i + "].period";
            if (period.end() >= goal.end()) {
                violations.add(Violation.of(field, "not-before", period, goal));
            } else if (baseline != null && period.end() <= baseline.end()) {
                violations.add(Violation.of(field, "not-after", period, baseline));
            } else if (!seen.add(period.end())) {
                violations.add(Violation.of(field, "repeated-period", period));
            }
        }
    }
}
