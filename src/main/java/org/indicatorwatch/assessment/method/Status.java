package org.indicatorwatch.assessment.method;

/**
 * How a promise stands (method.md, "Status"), from best to worst; {@link #NO_DATA} stands outside that order.
 */
public enum Status {
    ACHIEVED,
    ON_TRACK,
    WATCH,
    OFF_TRACK,
    MOVING_AWAY,
    CRITICAL,
    MISSED,
    NO_DATA;

    /** Whether this is worse than the other; false where either is {@link #NO_DATA}. */
    public boolean worseThan(Status other) {
        return this != NO_DATA && other != NO_DATA && compareTo(other) > 0;
    }

    /** Whether this is better than the other; false where either is {@link #NO_DATA}. */
    public boolean betterThan(Status other) {
        return other.worseThan(this);
    }

    /** Whether the promise is failing: {@link #OFF_TRACK} or worse. */
    public boolean failing() {
        return worseThan(WATCH);
    }
}
