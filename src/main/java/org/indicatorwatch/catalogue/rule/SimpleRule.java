package org.indicatorwatch.catalogue.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.indicatorwatch.catalogue.period.Baseline;

/** A demand on one series. */
@Schema(
        oneOf = {LevelRule.class, AboutRule.class, BenchmarkRule.class, ChangeRule.class},
        discriminatorProperty = "type")
public sealed interface SimpleRule extends GoalRule permits LevelRule, AboutRule, BenchmarkRule, ChangeRule {

    /** Code of the indicator, where the rule is a part of a compound and names its own; otherwise null. */
    String indicator();

    /** The part's own baseline; null to take that of the target. */
    Baseline baseline();
}
