package org.indicatorwatch.alerts;

import java.util.EnumSet;
import java.util.Set;

/** What can happen to an alert. */
public enum AlertAction {
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

    /** Those that say that something is wrong. */
    public static final Set<AlertAction> ALARMS = EnumSet.of(OPENED, REOPENED, WORSENED, REMINDED, ESCALATED);

    /** Those by which the thing itself changed, not merely what people do about it. */
    public static final Set<AlertAction> CHANGES = EnumSet.of(OPENED, REOPENED, WORSENED, RESOLVED);
}
