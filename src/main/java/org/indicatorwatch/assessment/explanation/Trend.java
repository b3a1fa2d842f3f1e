package org.indicatorwatch.assessment.explanation;

import org.indicatorwatch.assessment.method.Flag;

/** What a projection rests on: 按近三年趋势. */
final class Trend {

    private static final int SPELLED_OUT = 10;

    private Trend() {}

    static String words(Facts facts) {
        Wording wording = facts.wording();
        boolean open = facts.has(Flag.NO_BASELINE);
        if (open && facts.result().steps().size() == 1) {
            return wording.say("trend.level");
        }
        double start = open
                ? facts.result().steps().get(0).period().end()
                : facts.baseline().period().end();
        double span = facts.result().latestPeriod().end() - start;
        long years = Math.round(span);
        if (span < 1) {
            return wording.say("trend.short");
        }
        return years == 1 ? wording.say("trend.year") : wording.say("trend.years", number(wording, (int) years));
    }

    private static String number(Wording wording, int number) {
        return number > SPELLED_OUT
                ? String.valueOf(number)
                : wording.say("numbers").split(" ")[number - 1];
    }
}
