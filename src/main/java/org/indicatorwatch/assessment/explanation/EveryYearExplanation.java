package org.indicatorwatch.assessment.explanation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.ChangeRule;

/** A promise that each calendar year must keep: how the latest full year did, and which years failed. */
final class EveryYearExplanation {

    private EveryYearExplanation() {}

    static void tell(SeriesFacts facts, Sentence sentence) {
        SortedMap<Integer, Boolean> years = facts.result().basis().years();
        if (facts.rule() instanceof ChangeRule) {
            change(facts, sentence).and(verdict(facts, GoalLine.brief(facts))).besides(record(facts.wording(), years));
            return;
        }
        GoalLine line = GoalLine.of(facts);
        String demand = facts.wording().say("every.year", line.demand());
        boolean comparable = facts.result().projection() != null;
        sentence.and(comparable ? line.relation() : facts.wording().say("every.unknown"))
                .and(verdict(facts, demand))
                .besides(record(facts.wording(), years));
        if (comparable) {
            new LineExplanation(facts).tellOutlook(sentence);
        }
    }

    private static Sentence change(SeriesFacts facts, Sentence sentence) {
        return facts.result().change() == null
                ? sentence.and(facts.wording().say("every.unknown"))
                : new ChangeExplanation(facts).latest(sentence);
    }

    /** How the latest judged year did; it need not be that of the reading. */
    private static String verdict(SeriesFacts facts, String demand) {
        SortedMap<Integer, Boolean> years = facts.result().basis().years();
        int year = years.lastKey();
        boolean met = years.get(year);
        boolean told = year == facts.result().latestPeriod().year();
        return told
                ? facts.wording().say(met ? "change.met" : "change.missed", demand)
                : facts.wording().say(met ? "every.met" : "every.missed", year(facts.wording(), year), demand);
    }

    /** Which years failed, of several, and which of them nothing is known of; null where there is only one. */
    static String record(ExplanationWords wording, SortedMap<Integer, Boolean> years) {
        if (years.size() < 2) {
            return null;
        }
        List<String> failed = years.entrySet().stream()
                .filter(year -> !year.getValue())
                .map(Map.Entry::getKey)
                .map(year -> year(wording, year))
                .toList();
        int first = years.firstKey();
        int last = years.lastKey();
        String record = failed.isEmpty() || failed.size() == years.size()
                ? wording.say(failed.isEmpty() ? "every.all" : "every.none", first, last)
                : wording.say("every.but", first, last, Sentence.list(wording, failed));
        List<String> unknown = IntStream.rangeClosed(first, last)
                .filter(year -> !years.containsKey(year))
                .mapToObj(year -> year(wording, year))
                .toList();
        return unknown.isEmpty() ? record : record + wording.say("every.gaps", Sentence.list(wording, unknown));
    }

    private static String year(ExplanationWords wording, int year) {
        return wording.period(Period.ofYear(year));
    }
}
