package org.indicatorwatch.alerts;

/** What can happen to an alert. */
public enum Action {
    OPENED,
    /** It had been resolved and is back. */
    REOPENED,
    WORSENED,
    /** It became less bad without being over. */
    EASED,
    ACKNOWLEDGED,
    ASSIGNED,
    COMMENTED,
    RESOLVED,
    /** A message about it left. */
    TOLD,
    /** Nobody was told at once, for the reason in the comment. */
    WITHHELD,
    /** Told again because nobody has acknowledged it. */
    REMINDED,
    /** Passed on to the next step of the ladder because nobody has acknowledged it. */
    ESCALATED;

    /** Whether it says that something is wrong. */
    public boolean alarms() {
        return switch (this) {
            case OPENED, REOPENED, WORSENED, REMINDED, ESCALATED -> true;
            case EASED, ACKNOWLEDGED, ASSIGNED, COMMENTED, RESOLVED, TOLD, WITHHELD -> false;
        };
    }
}
