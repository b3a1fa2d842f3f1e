package org.indicatorwatch.assessment.explanation;

import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.SimpleRule;

/** What the figures are held against, and how to speak of it. Answers are null where there is nothing to say. */
interface GoalLine {

    /** The goal in a sentence, the first time with its tolerance: 25%左右（允许偏差0.30个百分点）. */
    String demand();

    /** Coming true: 达到≥90%. */
    String attaining();

    /** Where the latest figure lies, whatever the goal. */
    String relation();

    /** Where it lies against the schedule. */
    String standing();

    /** How far it is from the goal, where there is no schedule. */
    String distance();

    /** By how much it has become worse than at the start. */
    String setback();

    /** By how much a final figure surpasses or misses the goal. */
    String margin();

    /** A value of the projection. */
    String projected(double value);

    /** The change that still leads to the goal. */
    String move(double difference);

    static GoalLine of(SeriesFacts facts) {
        if (facts.rule() instanceof LevelRule level) {
            return new LevelLine(facts, level.value(), level.op().sign());
        }
        if (facts.rule() instanceof AboutRule about) {
            return new LevelLine(facts, about.value(), sign(about, facts));
        }
        return new ReferenceLine(facts, (BenchmarkRule) facts.rule());
    }

    private static int sign(AboutRule about, SeriesFacts facts) {
        int way = facts.baseline() == null
                ? 0
                : about.value().compareTo(facts.baseline().value());
        return way != 0 ? way : facts.definition().polarity().sign();
    }

    /** What a rule asks, in few words: ≥90%, 25%左右, 每年增长5%以上. */
    static String brief(SeriesFacts facts) {
        SimpleRule rule = facts.rule();
        ExplanationWords wording = facts.wording();
        if (rule instanceof LevelRule level) {
            return wording.say("demand.level." + level.op(), facts.amounts().goal(level.value()));
        }
        if (rule instanceof AboutRule about) {
            return wording.say("about", facts.amounts().goal(about.value()));
        }
        if (rule instanceof BenchmarkRule benchmark) {
            return wording.say("demand.benchmark." + benchmark.op(), facts.reference());
        }
        return new ChangeDemand((ChangeRule) rule).words(facts);
    }
}
