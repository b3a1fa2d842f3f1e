package org.indicatorwatch.assessment.explanation;

import java.math.BigDecimal;

import org.indicatorwatch.assessment.FigureDecimals;
import org.indicatorwatch.catalogue.format.FigureFormat;
import org.indicatorwatch.catalogue.rule.ChangeRule;

/** What a change rule asks of each year, and whether a change keeps to it. */
record ChangeDemand(ChangeRule rule) {

    private static final double EPSILON = 1e-9;

    /** Whether the rule limits a growth or a fall, rather than asking for one. */
    boolean cap() {
        return rule.op().sign() * rule.value().signum() < 0;
    }

    /** The limit, eased by a tenth of itself for 左右. */
    private double limit() {
        double asked = rule.value().doubleValue();
        return rule.approx() ? asked - rule.op().sign() * 0.1 * Math.abs(asked) : asked;
    }

    /** Whether a single year's change keeps to it. */
    boolean metBy(double change) {
        return met(change, limit());
    }

    /** Whether something keeps to a limit of the same kind. */
    boolean met(double made, double asked) {
        double margin = rule.op().sign() * (made - asked);
        double epsilon = EPSILON * Math.max(1, Math.abs(asked));
        return rule.op().strict() ? margin > epsilon : margin >= -epsilon;
    }

    /** Whether that change goes against what is asked. */
    boolean backwards(double change) {
        return !cap() && rule.op().sign() * change < 0;
    }

    /** 每年降低0.5个百分点以上. */
    String words(SeriesFacts facts) {
        ExplanationWords wording = facts.wording();
        if (rule.value().signum() == 0) {
            return wording.say("demand.change." + rule.op());
        }
        String amount = amount(facts.amounts(), wording);
        String kind = (cap() ? "cap." : "") + (rule.value().signum() > 0 ? "rise" : "fall");
        String unit = rule.unit() == ChangeRule.Unit.PERCENT && !cap() ? ".growth" : "";
        String how = rule.approx() ? ".about" : rule.op().strict() ? ".strict" : "";
        return wording.say("demand.change." + kind + unit + how, amount);
    }

    private String amount(FigureFormat amounts, ExplanationWords wording) {
        BigDecimal limit = rule.value().abs();
        return switch (rule.unit()) {
            case POINTS -> amounts.goalDifference(limit);
            case PERCENT -> wording.percent(limit.stripTrailingZeros());
        };
    }

    /** A change in the rule's terms: 降低0.70个百分点, 增长7.82%; null for none. */
    String move(SeriesFacts facts, double change) {
        ExplanationWords wording = facts.wording();
        return switch (rule.unit()) {
            case POINTS -> facts.shown(change).signum() == 0 ? null : wording.move(facts.amounts(), change);
            case PERCENT ->
                wording.say(
                        change < 0 ? "fall.growth" : "rise.growth",
                        facts.amounts().growth(change, FigureDecimals.ofGrowth(change, rule)));
        };
    }
}
