package org.indicatorwatch.assessment.explanation;

import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.catalogue.period.Period;

/** What a projection rests on: 按近三年趋势, or 按2020年以来趋势 where no whole years have passed. */
final class Trend {

    private static final int SPELLED_OUT = 10;

    private Trend() {}

    static String words(SeriesFacts facts) {
        ExplanationWords wording = facts.wording();
        boolean open = facts.has(Flag.NO_BASELINE);
        if (open && facts.result().basis().readings() == 1) {
            return wording.say("trend.level");
        }
        Period first = open ? facts.result().basis().first() : facts.baseline().period();
        double span = facts.result().latestPeriod().end() - first.end();
        int years = (int) Math.round(span);
        if (years < 1 || Math.abs(span - years) > 1e-6) {
            return wording.say("trend.since", wording.period(first));
        }
        return years == 1 ? wording.say("trend.year") : wording.say("trend.years", number(wording, years));
    }

    private static String number(ExplanationWords wording, int number) {
        return number > SPELLED_OUT
                ? String.valueOf(number)
                : wording.say("numbers").split(" ")[number - 1];
    }
}
