package org.indicatorwatch.alerts;

/** How far the handling of an alert has come. */
public enum AlertState {
    OPEN,
    /** Somebody looks after it: no reminders, no escalation, until it gets worse. */
    ACKNOWLEDGED,
    RESOLVED
}
