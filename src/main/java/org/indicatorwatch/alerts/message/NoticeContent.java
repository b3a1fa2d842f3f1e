package org.indicatorwatch.alerts.message;

import java.util.Optional;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertAction;
import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.status.TargetSummary;

/**
 * An alert and what is to be said of it.
 *
 * @param facts how the target stands; empty for alerts that are not about one
 */
public record NoticeContent(Alert alert, AlertAction action, Optional<TargetSummary> facts) {

    /** With the facts as they are now. */
    public static NoticeContent of(Alert alert, AlertAction action) {
        Optional<TargetSummary> facts = alert.kind == AlertKind.STATUS
                ? TargetSummary.load(alert.subject().assessmentKey())
                : Optional.empty();
        return new NoticeContent(alert, action, facts);
    }
}
