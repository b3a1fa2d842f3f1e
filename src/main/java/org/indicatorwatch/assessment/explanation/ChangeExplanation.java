package org.indicatorwatch.assessment.explanation;

import org.indicatorwatch.assessment.method.YearlyChangeFigures;
import org.indicatorwatch.catalogue.rule.ChangeRule;

/** A change from year to year: the latest, what has come together, and the next. */
final class ChangeExplanation {

    private final SeriesFacts facts;
    private final ExplanationWords wording;
    private final ChangeDemand demand;
    private final YearlyChangeFigures change;

    ChangeExplanation(SeriesFacts facts) {
        this.facts = facts;
        this.wording = facts.wording();
        this.demand = new ChangeDemand((ChangeRule) facts.rule());
        this.change = facts.result().change();
    }

    void tell(Sentence sentence) {
        latest(sentence);
        sentence.and(wording.say(verdict(), demand.words(facts)));
        if (!demand.cap() && change.cumulative() != null) {
            sentence.besides(cumulative());
        }
        if (!facts.ended()) {
            String likelihood = wording.likelihood(facts.result().projection().probability());
            sentence.then(wording.say("chance", wording.say("attaining.next"), likelihood));
        }
    }

    /** 同比. */
    Sentence latest(Sentence sentence) {
        String move = demand.move(facts, change.latest());
        return sentence.and(move == null ? wording.say("year-on-year.none") : wording.say("year-on-year", move));
    }

    private String verdict() {
        boolean met = demand.metBy(change.latest());
        if (demand.cap()) {
            return met ? "change.kept" : "change.broken";
        }
        if (met) {
            return "change.met";
        }
        return demand.backwards(change.latest()) ? "change.backwards" : "change.missed";
    }

    private String cumulative() {
        String since = wording.period(facts.baseline().period());
        String made = demand.move(facts, change.cumulative());
        String asked = change.cumulativeLimit() == 0 ? null : demand.move(facts, change.cumulativeLimit());
        if (made == null) {
            made = wording.say("cumulative.none");
        }
        if (asked == null) {
            return wording.say("cumulative", since, made);
        }
        boolean met = demand.met(change.cumulative(), change.cumulativeLimit());
        return wording.say(met ? "cumulative.met" : "cumulative.missed", since, made, asked);
    }
}
