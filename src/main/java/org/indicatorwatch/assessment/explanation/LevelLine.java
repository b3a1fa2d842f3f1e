package org.indicatorwatch.assessment.explanation;

import java.math.BigDecimal;

import org.indicatorwatch.catalogue.format.FigureFormat;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.LevelRule;

/** A figure of the plan itself: a level, or about a level. */
final class LevelLine implements GoalLine {

    private final SeriesFacts facts;
    private final ExplanationWords wording;
    private final FigureFormat amounts;
    private final BigDecimal goal;
    private final int sign;
    private boolean introduced;

    /**
     * @param sign +1 where more is asked for, −1 where less is, 0 where neither
     */
    LevelLine(SeriesFacts facts, BigDecimal goal, int sign) {
        this.facts = facts;
        this.wording = facts.wording();
        this.amounts = facts.amounts();
        this.goal = goal;
        this.sign = sign;
    }

    @Override
    public String demand() {
        Double tolerance = facts.result().tolerance();
        String brief = GoalLine.brief(facts);
        boolean known = introduced;
        introduced = true;
        return tolerance == null || known
                ? brief
                : wording.say(twoSided() ? "demand.band" : "demand.about", brief, amounts.amount(tolerance));
    }

    private boolean twoSided() {
        return facts.rule() instanceof AboutRule about && (about.twoSided() || sign == 0);
    }

    @Override
    public String attaining() {
        boolean down = facts.rule() instanceof LevelRule level && level.op().sign() < 0;
        return wording.say(down ? "attaining.down" : "attaining", demand());
    }

    @Override
    public String relation() {
        return null;
    }

    @Override
    public String standing() {
        BigDecimal value = facts.shown(facts.judged());
        BigDecimal path = facts.shown(facts.result().path());
        if (twoSided() && sign * (facts.judged() - goal.doubleValue()) > 0) {
            return overshot();
        }
        int side = value.compareTo(path);
        if (side == 0) {
            return path.compareTo(facts.amounts().shown(goal)) == 0
                    ? wording.say("not-yet", demand())
                    : wording.say("on-path", amounts.value(path));
        }
        String key = (side * sign > 0 ? "ahead" : "behind") + (side > 0 ? ".above" : ".below");
        return wording.say(key, amounts.value(path), amounts.difference(value.subtract(path)));
    }

    private String overshot() {
        double beyond =
                Math.abs(facts.judged() - goal.doubleValue()) - facts.result().tolerance();
        return wording.say("overshot", demand(), amounts.amount(beyond));
    }

    @Override
    public String distance() {
        BigDecimal distance = amounts.shown(goal).subtract(facts.shown(facts.judged()));
        if (distance.signum() == 0) {
            return wording.say("not-yet", demand());
        }
        return wording.say(twoSided() ? "off" : "short", demand(), amounts.difference(distance));
    }

    @Override
    public String setback() {
        BigDecimal base = amounts.shown(facts.baseline().value());
        BigDecimal moved = facts.shown(facts.judged()).subtract(base);
        if (moved.signum() * sign >= 0) {
            return null;
        }
        return wording.say(
                moved.signum() < 0 ? "setback.fall" : "setback.rise",
                wording.period(facts.baseline().period()),
                amounts.value(base),
                amounts.difference(moved));
    }

    @Override
    public String margin() {
        BigDecimal beyond = facts.shown(facts.judged()).subtract(amounts.shown(goal));
        if (beyond.signum() == 0 || facts.met() && facts.rule() instanceof AboutRule) {
            return null;
        }
        return wording.say(facts.met() ? "margin.better" : "margin.short", amounts.difference(beyond));
    }

    @Override
    public String projected(double value) {
        return amounts.value(value);
    }

    @Override
    public String move(double difference) {
        return wording.move(amounts, difference);
    }
}
