package org.indicatorwatch.assessment.explanation;

import java.math.BigDecimal;

import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.catalogue.format.FigureFormat;
import org.indicatorwatch.catalogue.rule.BenchmarkOperator;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.Polarity;

/** The figure of another region; what is judged is the difference to it, or to a share of it. */
final class ReferenceLine implements GoalLine {

    private final SeriesFacts facts;
    private final ExplanationWords wording;
    private final FigureFormat amounts;
    private final BenchmarkRule rule;

    ReferenceLine(SeriesFacts facts, BenchmarkRule rule) {
        this.facts = facts;
        this.wording = facts.wording();
        this.amounts = facts.amounts();
        this.rule = rule;
    }

    @Override
    public String demand() {
        String brief = GoalLine.brief(facts);
        return rule.op() == BenchmarkOperator.NEAR
                ? wording.say("demand.near", brief, percent(rule.effectiveWithin()))
                : brief;
    }

    @Override
    public String attaining() {
        return wording.say("attaining.benchmark." + rule.op(), facts.reference());
    }

    @Override
    public String relation() {
        BigDecimal difference = facts.shown(facts.judged());
        return switch (difference.signum()) {
            case 1 -> wording.say("reference.above", reference(), amounts.difference(difference));
            case -1 -> wording.say("reference.below", reference(), amounts.difference(difference));
            default -> wording.say("reference.equal", reference());
        };
    }

    /** What the figure is compared with, by name and, unless full years are estimated, by number. */
    private String reference() {
        String name = wording.say("reference", facts.reference());
        boolean share =
                rule.op() == BenchmarkOperator.NEAR && facts.definition().polarity() != Polarity.NONE;
        if (share) {
            BigDecimal ease = rule.effectiveWithin()
                    .multiply(BigDecimal.valueOf(facts.definition().polarity().sign()));
            name = wording.say("reference.share", name, percent(BigDecimal.ONE.subtract(ease)));
        }
        if (facts.has(Flag.ESTIMATED)) {
            return name;
        }
        BigDecimal compared = amounts.shown(facts.result().latestValue()).subtract(facts.shown(facts.judged()));
        return wording.say(share ? "reference.share.value" : "reference.value", name, amounts.value(compared));
    }

    private String percent(BigDecimal share) {
        return wording.percent(share.movePointRight(2).stripTrailingZeros());
    }

    @Override
    public String standing() {
        BigDecimal due = facts.shown(facts.result().path()).abs();
        BigDecimal gap = facts.shown(facts.judged()).abs();
        if (due.signum() == 0) {
            return null;
        }
        String key =
                switch (Integer.signum(gap.compareTo(due))) {
                    case -1 -> "difference.smaller";
                    case 1 -> "difference.larger";
                    default -> "difference.same";
                };
        return wording.say(key, amounts.difference(due));
    }

    @Override
    public String distance() {
        return null;
    }

    @Override
    public String setback() {
        double base = facts.result().trajectory().get(0).path();
        BigDecimal wider =
                facts.shown(facts.judged()).abs().subtract(facts.shown(base).abs());
        return wider.signum() <= 0
                ? null
                : wording.say(
                        "difference.wider", wording.period(facts.baseline().period()), amounts.difference(wider));
    }

    @Override
    public String margin() {
        return null;
    }

    @Override
    public String projected(double value) {
        BigDecimal shown = facts.shown(value);
        return switch (shown.signum()) {
            case 1 -> wording.say("projected.above", amounts.difference(shown));
            case -1 -> wording.say("projected.below", amounts.difference(shown));
            default -> wording.say("projected.equal");
        };
    }

    @Override
    public String move(double difference) {
        return wording.say("difference.narrow", amounts.amount(difference));
    }
}
