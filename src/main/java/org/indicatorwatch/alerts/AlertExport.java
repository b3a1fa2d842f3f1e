package org.indicatorwatch.alerts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.platform.export.ListExport;

/** The inbox as a file. */
final class AlertExport {

    private static final List<ListColumn<AlertView>> COLUMNS = List.of(
            new ListColumn<>("id", AlertView::id),
            new ListColumn<>("kind", AlertView::kind),
            new ListColumn<>("state", AlertView::state),
            new ListColumn<>("severity", AlertView::severity),
            new ListColumn<>("status", AlertView::status),
            new ListColumn<>("plan", alert -> alert.subject().plan()),
            new ListColumn<>("target", alert -> alert.subject().target()),
            new ListColumn<>("region", alert -> alert.subject().region()),
            new ListColumn<>("indicator", alert -> alert.subject().indicator()),
            new ListColumn<>("department", alert -> alert.subject().department()),
            new ListColumn<>("period", alert -> alert.subject().period()),
            new ListColumn<>("item", alert -> alert.subject().item()),
            new ListColumn<>("summary", AlertView::summary),
            new ListColumn<>("openedAt", AlertView::openedAt),
            new ListColumn<>("opening", AlertView::opening),
            new ListColumn<>("acknowledgedBy", AlertView::acknowledgedBy),
            new ListColumn<>("acknowledgedAt", AlertView::acknowledgedAt),
            new ListColumn<>("assignee", AlertView::assignee),
            new ListColumn<>("resolvedBy", AlertView::resolvedBy),
            new ListColumn<>("resolvedAt", AlertView::resolvedAt),
            new ListColumn<>("causedByRevision", AlertView::causedByRevision));

    private AlertExport() {}

    static ListExport<AlertView> of(AlertFilter filter, Actor actor, Locale language) {
        // Says at once what is wrong with the filter, not when the answer has begun.
        filter.query(actor);
        return new ListExport<>(
                "alerts", COLUMNS, consumer -> QuarkusTransaction.requiringNew().run(() -> {
                    try (Stream<Alert> alerts = filter.query(actor).stream()) {
                        alerts.map(alert -> AlertView.of(alert, language)).forEach(consumer);
                    }
                }));
    }
}
