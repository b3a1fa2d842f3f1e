package org.indicatorwatch.assessment.method;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a reader of an assessment should know about how it came about. */
public enum Flag {
    /** A compound path was asked for where growth rates make no sense; the path is linear, at least in part. */
    PATH_FALLBACK("pathFallback"),
    /** The pace on a compound path was taken from progress and elapsed time. */
    PACE_FALLBACK("paceFallback"),
    /** A worse status was eased to WATCH in the first year. */
    EARLY("early"),
    NO_BASELINE("noBaseline"),
    /** A line was crossed by a rate of so few cases that chance may explain it. */
    SMALL_NUMBERS("smallNumbers"),
    /** A figure of the reference region was carried forward by one of its periods. */
    REFERENCE_CARRIED("referenceCarried"),
    REFERENCE_MISSING("referenceMissing"),
    /** The full year was estimated from a figure for the year to date. */
    ESTIMATED("estimated"),
    /** The figure was derived from other regions' figures. Set by the caller. */
    DERIVED("derived"),
    /** The figure is not verified yet. Set by the caller. */
    PROVISIONAL("provisional"),
    /** The status changed because a past figure was revised. Set by the caller. */
    CAUSED_BY_REVISION("causedByRevision");

    private final String code;

    Flag(String code) {
        this.code = code;
    }

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return code;
    }
}
