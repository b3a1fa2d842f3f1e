package org.indicatorwatch.assessment.method;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the readings up to one of them say.
 *
 * @param met whether the rule is met; null without data
 * @param metByItself whether this reading alone meets the rule, as an every-year promise asks; null if unknown
 * @param judged y or x: what was compared with the goal; null without data
 * @param change null unless a yearly change is judged
 */
record Judgement(
        Ruling ruling,
        Boolean met,
        Boolean metByItself,
        PathStanding standing,
        Outlook outlook,
        YearlyChangeFigures change,
        Double judged,
        Set<Flag> flags) {

    /** Nothing can be said. */
    static Judgement noData(Mode mode, Set<Flag> flags) {
        return new Judgement(
                Ruling.ungauged(Status.NO_DATA, mode, false), null, null, PathStanding.NONE, null, null, null, flags);
    }

    /** The same, said by the final reading. */
    Judgement last() {
        return with(Ruling.ungauged(ruling.status(), ruling.mode(), true), met, outlook, flags);
    }

    Judgement with(Ruling other, Boolean nowMet, Outlook nowOutlook, Set<Flag> nowFlags) {
        return new Judgement(other, nowMet, metByItself, standing, nowOutlook, change, judged, nowFlags);
    }

    static Set<Flag> noFlags() {
        return EnumSet.noneOf(Flag.class);
    }
}
