package org.indicatorwatch.assessment.method;

/** Judges one series by one rule, as of any of its readings. */
interface RuleJudge {

    /** What the readings up to and including that one say; index from 0. */
    Judgement upTo(int index);

    /** What is said before the first reading. */
    Judgement beforeReadings();

    /** Required value at a time in decimal years; null where the rule has no path. */
    Double pathAt(double time);

    /** The value set against the path at that judged reading, in the path's terms; null if it is missing. */
    Double shownAt(int index);

    /** The same at the baseline; null without one. */
    Double shownBase();
}
