package org.indicatorwatch.assessment.explanation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.indicatorwatch.catalogue.rule.Change;

/** A promise that each calendar year must keep: how the latest full year did, and which years failed. */
final class YearByYear {

    private YearByYear() {}

    static void tell(Facts facts, Sentence sentence) {
        SortedMap<Integer, Boolean> years = facts.result().basis().years();
        Wording wording = facts.wording();
        boolean change = facts.rule() instanceof Change;
        boolean comparable = facts.result().projection() != null;
        String demand = change ? Line.brief(facts) : Line.of(facts).demand();
        if (!comparable) {
            sentence.and(wording.say("every.unknown"));
        } else if (change) {
            new ChangeStory(facts).latest(sentence);
        } else {
            sentence.and(Line.of(facts).relation());
        }
        String verdict = (change ? "every.change." : "every.") + (years.get(years.lastKey()) ? "met" : "missed");
        sentence.and(wording.say(verdict, year(wording, years.lastKey()), demand));
        sentence.and(record(wording, years));
        if (comparable && !change) {
            new LineStory(facts).tellOutlook(sentence);
        }
    }

    /** Which years failed, of several; null where there is only one. */
    static String record(Wording wording, SortedMap<Integer, Boolean> years) {
        if (years.size() < 2) {
            return null;
        }
        List<String> failed = years.entrySet().stream()
                .filter(year -> !year.getValue())
                .map(Map.Entry::getKey)
                .map(year -> year(wording, year))
                .toList();
        if (failed.isEmpty()) {
            return wording.say("every.all", years.firstKey(), years.lastKey());
        }
        return wording.say("every.but", years.firstKey(), years.lastKey(), Sentence.list(wording, failed));
    }

    private static String year(Wording wording, int year) {
        return wording.say("period.ANNUAL", year);
    }
}
