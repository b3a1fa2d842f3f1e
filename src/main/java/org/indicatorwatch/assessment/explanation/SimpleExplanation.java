package org.indicatorwatch.assessment.explanation;

import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;

/** One rule on one series. */
final class SimpleExplanation {

    private SimpleExplanation() {}

    static Sentence tell(SeriesFacts facts) {
        if (facts.result().latestPeriod() == null) {
            return new Sentence(facts.wording(), nothingYet(facts));
        }
        Sentence sentence = new Sentence(facts.wording(), reading(facts));
        if (facts.result().status() == Status.NO_DATA) {
            sentence.and(cannotTell(facts));
        } else if (facts.everyYear()) {
            EveryYearExplanation.tell(facts, sentence);
        } else if (facts.rule() instanceof ChangeRule) {
            new ChangeExplanation(facts).tell(sentence);
        } else {
            new LineExplanation(facts).tell(sentence);
        }
        return sentence.besides(hesitation(facts));
    }

    private static String nothingYet(SeriesFacts facts) {
        ExplanationWords wording = facts.wording();
        return facts.baseline() == null
                ? wording.say("no-data", facts.subject())
                : wording.say(
                        "no-data.baseline",
                        facts.subject(),
                        wording.period(facts.baseline().period()),
                        facts.amounts().value(facts.baseline().value()));
    }

    private static String cannotTell(SeriesFacts facts) {
        if (facts.has(Flag.REFERENCE_MISSING)) {
            return facts.wording().say("no-data.reference", facts.reference());
        }
        boolean single = facts.rule() instanceof ChangeRule && facts.result().change() == null;
        return facts.wording().say(single ? "no-data.year-before" : "no-data.full-year");
    }

    private static String reading(SeriesFacts facts) {
        AssessmentResult result = facts.result();
        String value = facts.amounts().value(result.latestValue());
        return estimated(facts)
                ? facts.wording()
                        .say(
                                "reading.estimated",
                                subject(facts),
                                facts.period(),
                                value,
                                facts.amounts().value(facts.judged()))
                : facts.wording().say("reading", subject(facts), facts.period(), value);
    }

    /** The name, set off from the year that follows where it ends in a digit or letter: PM10：2025年. */
    private static String subject(SeriesFacts facts) {
        String name = facts.subject();
        char last = name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
        boolean latin = last < 128 && Character.isLetterOrDigit(last);
        return latin ? facts.wording().say("subject.apart", name) : name;
    }

    /** Whether what is judged is an estimate for the full year that a reader would miss. */
    static boolean estimated(SeriesFacts facts) {
        return facts.has(Flag.ESTIMATED)
                && facts.partialYear()
                && !(facts.rule() instanceof BenchmarkRule)
                && !(facts.rule() instanceof ChangeRule)
                && facts.shown(facts.judged())
                                .compareTo(facts.amounts().shown(facts.result().latestValue()))
                        != 0;
    }

    /** Where the figures say something else than the status, until another one confirms it. */
    private static String hesitation(SeriesFacts facts) {
        Status status = facts.result().status();
        Status raw = facts.result().rawStatus();
        return status == raw ? null : facts.wording().say("unconfirmed", facts.status(raw), facts.status(status));
    }
}
