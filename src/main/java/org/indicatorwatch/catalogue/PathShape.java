package org.indicatorwatch.catalogue;

/** How the required path runs from the baseline to the goal. */
public enum PathShape {
    LINEAR,
    /** Equal growth rate each year. */
    COMPOUND
}
