package org.indicatorwatch.assessment.method;

/** Whether a target is still to be reached or already met at its baseline and to be held. */
public enum Mode {
    REACH,
    HOLD
}
