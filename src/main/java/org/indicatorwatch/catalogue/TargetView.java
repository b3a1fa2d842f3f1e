package org.indicatorwatch.catalogue;

import java.math.BigDecimal;
import java.util.List;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.GoalRule;

/** A target in the REST interface and in the packaged catalogue. */
public record TargetView(
        String plan,
        String code,
        String number,
        String name,
        String nameEn,
        String indicator,
        String region,
        Target.Scope scope,
        String domain,
        Nature nature,
        Boolean natureStated,
        List<String> departments,
        BigDecimal weight,
        PathShape path,
        BaselineView baseline,
        GoalView goal,
        List<Milestone> milestones,
        List<Conflict> conflicts,
        String source) {

    /** The starting figure as stored and as written; {@code value} is null where parts have their own. */
    public record BaselineView(Period period, BigDecimal value, boolean approximate, String text) {}

    /** The goal as written and as a rule. */
    public record GoalView(Period period, String text, GoalRule rule) {}

    public static TargetView of(Target target) {
        boolean hasBaseline = target.baselinePeriod != null || target.baselineText != null;
        return new TargetView(
                target.plan,
                target.code,
                target.number,
                target.name,
                target.nameEn,
                target.indicator,
                target.region,
                target.scope,
                target.domain,
                target.nature,
                target.natureStated,
                target.departments,
                target.weight,
                target.path,
                hasBaseline
                        ? new BaselineView(
                                target.baselinePeriod,
                                target.baselineValue,
                                target.baselineApproximate,
                                target.baselineText)
                        : null,
                new GoalView(target.goalPeriod, target.goalText, target.rule),
                target.milestones,
                target.conflicts,
                target.source);
    }
}
