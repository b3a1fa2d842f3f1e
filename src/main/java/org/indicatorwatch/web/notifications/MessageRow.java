package org.indicatorwatch.web.notifications;

import java.util.List;

import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.delivery.outbox.NotificationView;
import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.web.layout.PageWording;

/** A message as a line of the list; moments that have not come are empty. */
public record MessageRow(
        NotificationView message,
        String state,
        String symbol,
        String channel,
        String kind,
        String written,
        String sent,
        String next) {

    static MessageRow of(NotificationView message, PageWording words) {
        return new MessageRow(
                message,
                words.text("message.state." + message.state()),
                symbol(message.state()),
                words.text("channel." + message.channel()),
                kind(message.kind(), words),
                words.time(message.createdAt()),
                text(words.time(message.sentAt())),
                text(words.time(message.nextAttemptAt())));
    }

    /** What it tells of; a kind without a name stands for itself. */
    private static String kind(String kind, PageWording words) {
        return Messages.find(words.locale(), "alert.kind." + kind)
                .or(() -> Messages.find(words.locale(), "web.message.kind." + kind))
                .orElse(kind);
    }

    private static String symbol(OutboxMessage.State state) {
        return switch (state) {
            case PENDING -> "…";
            case IN_FLIGHT -> "→";
            case SENT -> "✓";
            case DEAD -> "✕";
            case CANCELLED -> "–";
        };
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    public boolean isDead() {
        return message.state() == OutboxMessage.State.DEAD;
    }

    public String address() {
        return "/notifications/" + message.id();
    }

    static List<ListColumn<MessageRow>> columns(PageWording words) {
        return List.of(
                new ListColumn<>(words.text("message.subject"), row -> row.message.subject()),
                new ListColumn<>(words.text("message.recipient"), row -> row.message.recipient()),
                new ListColumn<>(words.text("message.address"), row -> row.message.address()),
                new ListColumn<>(words.text("message.channel"), MessageRow::channel),
                new ListColumn<>(words.text("message.kind"), MessageRow::kind),
                new ListColumn<>(words.text("column.status"), MessageRow::state),
                new ListColumn<>(words.text("message.attempts"), row -> row.message.attempts()),
                new ListColumn<>(words.text("message.written"), MessageRow::written),
                new ListColumn<>(words.text("message.sent"), MessageRow::sent),
                new ListColumn<>(words.text("message.error"), row -> row.message.lastError()));
    }
}
