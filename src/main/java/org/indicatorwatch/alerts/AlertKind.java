package org.indicatorwatch.alerts;

/** What sort of thing demands attention. */
public enum AlertKind {
    /** A target slips. */
    STATUS,
    SUBMISSION_OVERDUE,
    /** The figure that a target is compared with is missing. */
    REFERENCE_MISSING,
    TASK_OVERDUE,
    RECTIFICATION_OVERDUE,
    /** A message of the service itself was given up. */
    DELIVERY_FAILED
}
