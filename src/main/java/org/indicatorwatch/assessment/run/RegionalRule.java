package org.indicatorwatch.assessment.run;

import org.indicatorwatch.catalogue.rule.About;
import org.indicatorwatch.catalogue.rule.AllOf;
import org.indicatorwatch.catalogue.rule.AnyOf;
import org.indicatorwatch.catalogue.rule.Benchmark;
import org.indicatorwatch.catalogue.rule.Change;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.Level;
import org.indicatorwatch.catalogue.rule.SimpleRule;

/** A plan's rule as it judges a region below the one that promised: the same demand, without the parent's baseline. */
final class RegionalRule {

    private RegionalRule() {}

    static GoalRule of(GoalRule rule) {
        if (rule instanceof AllOf all) {
            return new AllOf(all.of().stream().map(RegionalRule::simple).toList(), all.everyYear());
        }
        if (rule instanceof AnyOf any) {
            return new AnyOf(any.of().stream().map(RegionalRule::simple).toList(), any.everyYear());
        }
        return simple((SimpleRule) rule);
    }

    private static SimpleRule simple(SimpleRule rule) {
        if (rule instanceof Level level) {
            return new Level(level.op(), level.value(), level.indicator(), null, level.everyYear());
        }
        if (rule instanceof About about) {
            return new About(
                    about.value(), about.tolerance(), about.twoSided(), about.indicator(), null, about.everyYear());
        }
        if (rule instanceof Benchmark mark) {
            return new Benchmark(mark.op(), mark.region(), mark.within(), mark.indicator(), null, mark.everyYear());
        }
        Change change = (Change) rule;
        return new Change(
                change.op(),
                change.value(),
                change.unit(),
                change.approx(),
                change.indicator(),
                null,
                change.everyYear());
    }
}
