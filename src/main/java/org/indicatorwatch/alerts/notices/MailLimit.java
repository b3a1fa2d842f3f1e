package org.indicatorwatch.alerts.notices;

import org.indicatorwatch.alerts.AlertAction;
import org.indicatorwatch.assessment.method.Status;

/**
 * Keeps a series that wavers from mailing at every turn: two messages at once within four of its reporting periods, the
 * rest in the digest. The second is kept for the recovery, unless things turn critical.
 */
final class MailLimit {

    /** Reporting periods that are looked at, the present one among them. */
    static final int WINDOW_PERIODS = 4;

    private static final int MAX_MESSAGES_PER_WINDOW = 2;

    private MailLimit() {}

    /** @param told how many changes of the series were told at once within the periods */
    static boolean allows(AlertAction change, Status status, long told) {
        boolean critical = status == Status.CRITICAL || status == Status.MISSED;
        boolean keepsRoom = told == 0 || change != AlertAction.WORSENED || critical;
        return told < MAX_MESSAGES_PER_WINDOW && keepsRoom;
    }
}
