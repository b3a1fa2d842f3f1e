package org.indicatorwatch.readings;

/** What a reading says. None of these is a zero; no reading at all means that it is missing. */
public enum ReadingState {
    /** There is a figure; zero events are the figure 0. */
    VALUE,
    /** 确认无: the object does not exist here. */
    NONE,
    /** 不适用 */
    NOT_APPLICABLE,
    /** 不公开 */
    WITHHELD
}
