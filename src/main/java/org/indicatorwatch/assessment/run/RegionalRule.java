package org.indicatorwatch.assessment.run;

import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.AnyOfRule;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.SimpleRule;

/** A plan's rule as it judges a region below the one that promised: the same demand, without the parent's baseline. */
final class RegionalRule {

    private RegionalRule() {}

    static GoalRule of(GoalRule rule) {
        if (rule instanceof AllOfRule all) {
            return new AllOfRule(all.of().stream().map(RegionalRule::simple).toList(), all.everyYear());
        }
        if (rule instanceof AnyOfRule any) {
            return new AnyOfRule(any.of().stream().map(RegionalRule::simple).toList(), any.everyYear());
        }
        return simple((SimpleRule) rule);
    }

    private static SimpleRule simple(SimpleRule rule) {
        if (rule instanceof LevelRule level) {
            return new LevelRule(level.op(), level.value(), level.indicator(), null, level.everyYear());
        }
        if (rule instanceof AboutRule about) {
            return new AboutRule(
                    about.value(), about.tolerance(), about.twoSided(), about.indicator(), null, about.everyYear());
        }
        if (rule instanceof BenchmarkRule mark) {
            return new BenchmarkRule(mark.op(), mark.region(), mark.within(), mark.indicator(), null, mark.everyYear());
        }
        ChangeRule change = (ChangeRule) rule;
        return new ChangeRule(
                change.op(),
                change.value(),
                change.unit(),
                change.approx(),
                change.indicator(),
                null,
                change.everyYear());
    }
}
