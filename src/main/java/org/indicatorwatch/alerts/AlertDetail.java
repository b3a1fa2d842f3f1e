package org.indicatorwatch.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.indicatorwatch.assessment.method.Status;

/** An alert with its whole life. */
record AlertDetail(@JsonUnwrapped AlertView alert, List<Step> history) {

    /** Something that happened to it. */
    record Step(
            Instant at,
            String actor,
            AlertAction action,
            int opening,
            Severity severity,
            Status status,
            boolean causedByRevision,
            String comment) {}

    static AlertDetail of(Alert alert, Locale language) {
        List<Step> history = AlertEvent.of(alert).stream()
                .map(event -> new Step(
                        event.at,
                        event.actor,
                        event.action,
                        event.opening,
                        event.severity,
                        event.status,
                        event.causedByRevision,
                        event.words(language)))
                .toList();
        return new AlertDetail(AlertView.of(alert, language), history);
    }
}
