package org.indicatorwatch.web.alerts;

import java.util.List;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.web.layout.PageWording;

/**
 * An alert as a line of the inbox.
 *
 * @param silenced until when nobody hears of it, in words; empty if people do
 * @param since when it was opened this time
 * @param assignee empty for nobody
 */
public record InboxRow(
        Alert alert,
        SeverityBadge severity,
        String kind,
        String title,
        String region,
        String summary,
        String state,
        String silenced,
        String since,
        String assignee) {

    static InboxRow of(Alert alert, AlertNames names, ActiveSilences silences, PageWording words) {
        return new InboxRow(
                alert,
                SeverityBadge.of(alert.severity, words),
                names.kind(alert.kind),
                names.title(alert),
                names.region(alert),
                alert.summary.in(words.locale()),
                words.text("alert.state." + alert.state),
                silences.until(alert),
                words.time(alert.openedAt),
                alert.assignee == null ? "" : alert.assignee);
    }

    /** Whether it can still be acknowledged. */
    public boolean isOpen() {
        return alert.state == AlertState.OPEN;
    }

    public String address() {
        return "/alerts/" + alert.id;
    }

    static List<ListColumn<InboxRow>> columns(PageWording words) {
        return List.of(
                new ListColumn<>(words.text("alerts.id"), row -> row.alert.id),
                new ListColumn<>(words.text("alerts.severity"), row -> row.severity.text()),
                new ListColumn<>(words.text("alerts.kind"), InboxRow::kind),
                new ListColumn<>(words.text("alerts.about"), InboxRow::title),
                new ListColumn<>(words.text("column.region"), InboxRow::region),
                new ListColumn<>(words.text("alerts.summary"), InboxRow::summary),
                new ListColumn<>(words.text("alerts.state"), InboxRow::state),
                new ListColumn<>(words.text("column.remark"), InboxRow::silenced),
                new ListColumn<>(words.text("alerts.since"), InboxRow::since),
                new ListColumn<>(words.text("alerts.assignee"), InboxRow::assignee),
                new ListColumn<>(words.text("alerts.acknowledged-by"), row -> row.alert.acknowledgedBy),
                new ListColumn<>(words.text("alerts.resolved"), row -> words.time(row.alert.resolvedAt)));
    }
}
