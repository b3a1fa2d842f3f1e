package org.indicatorwatch.readings.collecting;

/** How far a submission has come. */
public enum SubmissionState {
    /** Nothing has been delivered. */
    EXPECTED,
    /** Figures are there, but not all, or not submitted by this department. */
    DRAFT,
    SUBMITTED,
    /** 退回: to be corrected and submitted again. */
    RETURNED,
    /** 已核实: its figures are locked. */
    VERIFIED;

    /** Whether the department still has to do something. */
    public boolean isOutstanding() {
        return switch (this) {
            case EXPECTED, DRAFT, RETURNED -> true;
            case SUBMITTED, VERIFIED -> false;
        };
    }
}
