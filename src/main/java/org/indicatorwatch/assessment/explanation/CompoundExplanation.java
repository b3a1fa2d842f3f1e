package org.indicatorwatch.assessment.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Outlook;
import org.indicatorwatch.assessment.method.Status;

/** Several rules together: the part that decides at length, the others in a word. */
final class CompoundExplanation {

    private final AssessmentResult result;
    private final String subject;
    private final List<SeriesFacts> parts;
    private final boolean all;
    private final boolean takingTurns;
    private final ExplanationWords wording;

    /**
     * @param all whether every part must be kept, or any one
     * @param takingTurns whether each calendar year needs one part, not always the same
     */
    CompoundExplanation(
            AssessmentResult result,
            String subject,
            List<SeriesFacts> parts,
            boolean all,
            boolean takingTurns,
            ExplanationWords wording) {
        this.result = result;
        this.subject = subject;
        this.parts = parts;
        this.all = all;
        this.takingTurns = takingTurns;
        this.wording = wording;
    }

    Sentence tell() {
        SeriesFacts told = deciding();
        boolean named = told.rule().indicator() != null;
        Sentence part = SimpleExplanation.tell(named ? told : told.calling(wording.say("subject.part")));
        Remarks.add(told, part);
        String key = all ? "all" : takingTurns ? "any.turns" : "any";
        Sentence sentence = new Sentence(wording, wording.say(key, subject, parts.size(), role(told), part.open()));
        sentence.besides(others(told));
        if (takingTurns) {
            String record = EveryYearExplanation.record(wording, years());
            sentence.besides(record == null ? null : wording.say("together", record));
        }
        sentence.besides(chance());
        Remarks.add(result, wording, sentence);
        return sentence;
    }

    /** The worst part of all, the best of any; a part without data where that leaves the whole without. */
    private SeriesFacts deciding() {
        Comparator<SeriesFacts> goodness = Comparator.comparing(
                        (SeriesFacts part) -> part.result().status(), Comparator.reverseOrder())
                .thenComparing(part -> probability(part.result()));
        if (result.status() == Status.NO_DATA) {
            return parts.stream().min(goodness).orElseThrow();
        }
        List<SeriesFacts> known = parts.stream()
                .filter(part -> part.result().status() != Status.NO_DATA)
                .toList();
        return (all ? known.stream().min(goodness) : known.stream().max(goodness)).orElseThrow();
    }

    private String role(SeriesFacts told) {
        String key = told.result().status() == Status.NO_DATA ? "part.unknown" : all ? "part.worst" : "part.best";
        return wording.say(key, GoalLine.brief(told));
    }

    private static double probability(AssessmentResult part) {
        return part.projection() == null ? 0 : part.projection().probability();
    }

    private String others(SeriesFacts told) {
        List<String> words = new ArrayList<>();
        for (SeriesFacts part : parts) {
            if (part != told) {
                String status = part.status(part.result().status());
                words.add(
                        part.rule().indicator() == null
                                ? wording.say("part", GoalLine.brief(part), status)
                                : wording.say("part.named", part.subject(), GoalLine.brief(part), status));
            }
        }
        return wording.say("others", Sentence.list(wording, words));
    }

    private SortedMap<Integer, Boolean> years() {
        SortedMap<Integer, Boolean> years = new TreeMap<>();
        parts.forEach(part ->
                part.result().basis().years().forEach((year, met) -> years.merge(year, met, Boolean::logicalOr)));
        return years;
    }

    /** The joint likelihood; null where it is unknown, or certain already. */
    private String chance() {
        Outlook outlook = result.projection();
        if (outlook == null || outlook.probability() == 0 || outlook.probability() == 1) {
            return null;
        }
        String attaining = wording.say(all ? "attaining.all" : "attaining.any");
        return wording.say("chance", attaining, wording.likelihood(outlook.probability()));
    }
}
