package org.indicatorwatch.assessment.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.assessment.method.Outlook;
import org.indicatorwatch.assessment.method.Status;

/** Level, about and benchmark rules: where the figures are, where they are going, what it would take. */
final class LineExplanation {

    private final SeriesFacts facts;
    private final AssessmentResult result;
    private final ExplanationWords wording;
    private final GoalLine line;

    LineExplanation(SeriesFacts facts) {
        this.facts = facts;
        this.result = facts.result();
        this.wording = facts.wording();
        this.line = GoalLine.of(facts);
    }

    void tell(Sentence sentence) {
        sentence.and(line.relation());
        if (facts.ended()) {
            sentence.and(
                    withNote(wording.say(facts.met() ? "final.met" : "final.missed", line.demand()), line.margin()));
        } else if (result.mode() == Mode.HOLD) {
            hold(sentence);
        } else {
            reach(sentence);
        }
    }

    /** What is ahead of a promise for every year. */
    void tellOutlook(Sentence sentence) {
        if (!facts.ended()) {
            sentence.then(outlook(wording.say("attaining.every")));
        }
    }

    private void reach(Sentence sentence) {
        if (facts.met()) {
            boolean secure = result.projection().probability() >= 0.5;
            sentence.and(wording.say(secure ? "achieved" : "fragile", line.demand()));
            sentence.then(outlook(wording.say("attaining.still")));
            return;
        }
        if (facts.has(Flag.NO_BASELINE)) {
            sentence.and(line.distance());
        } else {
            sentence.and(line.standing()).and(line.setback());
        }
        sentence.then(outlook(line.attaining())).besides(need());
    }

    /** The change that is needed, per year, or in all where less than a year is left. */
    private String need() {
        double left = facts.goalPeriod().end() - result.latestPeriod().end();
        double perYear = result.requiredPerYear();
        double all = perYear * left;
        if (Math.abs(all) < 1e-9 * Math.max(1, Math.abs(facts.judged()))) {
            return null;
        }
        return left < 1 - 1e-9
                ? wording.say("need.rest", line.move(all), wording.period(facts.goalPeriod()))
                : wording.say("need", line.move(perYear));
    }

    private void hold(Sentence sentence) {
        String demand = line.demand();
        if (!facts.met()) {
            sentence.and(withNote(wording.say("hold.broken", demand), excess()))
                    .and(facts.has(Flag.SMALL_NUMBERS) ? wording.say("hold.few") : null)
                    .then(outlook(wording.say("attaining.back")));
        } else if (atLimit()) {
            sentence.and(wording.say("hold.full", demand));
        } else {
            sentence.and(wording.say("hold." + result.rawStatus(), demand, room()))
                    .then(outlook(null));
        }
    }

    /** Whether the line lies where the indicator cannot go further, so that there is no headroom to speak of. */
    private boolean atLimit() {
        return result.rawStatus() == Status.ON_TRACK
                && facts.shown(result.gap()).signum() == 0;
    }

    private String excess() {
        return line.relation() != null || facts.shown(result.gap()).signum() == 0
                ? null
                : wording.say("hold.excess", facts.amounts().difference(result.gap()));
    }

    private String room() {
        String gap = facts.amounts().difference(result.gap());
        BigDecimal used = BigDecimal.valueOf(result.headroomUsed() * 100).setScale(0, RoundingMode.HALF_UP);
        return used.signum() <= 0 ? wording.say("room.whole", gap) : wording.say("room", gap, wording.percent(used));
    }

    /**
     * The projection with its likelihood.
     *
     * @param attaining what is how likely; null for holding the line
     */
    private String outlook(String attaining) {
        Outlook outlook = result.projection();
        String likelihood = wording.likelihood(outlook.probability());
        String chance = attaining == null ? holding(outlook, likelihood) : wording.say("chance", attaining, likelihood);
        return wording.say(
                "outlook",
                Trend.words(facts),
                wording.period(facts.goalPeriod()),
                line.projected(outlook.value()),
                chance);
    }

    private String holding(Outlook outlook, String likelihood) {
        String next = wording.likelihood(outlook.nextProbability());
        return next.equals(likelihood)
                ? wording.say("chance", wording.say("attaining.hold"), likelihood)
                : wording.say("chance.next", next, wording.period(facts.goalPeriod()), likelihood);
    }

    private String withNote(String clause, String note) {
        return note == null ? clause : wording.say("note", clause, note);
    }
}
