package org.indicatorwatch.alerts.message;

import java.util.Optional;

import org.indicatorwatch.alerts.Action;
import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.status.StatusFacts;

/**
 * An alert and what is to be said of it.
 *
 * @param facts how the target stands; empty for alerts that are not about one
 */
public record News(Alert alert, Action action, Optional<StatusFacts> facts) {

    /** With the facts as they are now. */
    public static News of(Alert alert, Action action) {
        Optional<StatusFacts> facts = alert.kind == AlertKind.STATUS
                ? StatusFacts.load(alert.subject().assessmentKey())
                : Optional.empty();
        return new News(alert, action, facts);
    }
}
