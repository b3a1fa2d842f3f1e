package org.indicatorwatch.delivery;

import java.util.List;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.platform.export.ListExport;

/** The list of messages as a file. */
final class NotificationExport {

    private static final List<ListColumn<NotificationView>> COLUMNS = List.of(
            new ListColumn<>("id", NotificationView::id),
            new ListColumn<>("state", NotificationView::state),
            new ListColumn<>("channel", NotificationView::channel),
            new ListColumn<>("recipient", NotificationView::recipient),
            new ListColumn<>("address", NotificationView::address),
            new ListColumn<>("kind", NotificationView::kind),
            new ListColumn<>("reference", NotificationView::reference),
            new ListColumn<>("subject", NotificationView::subject),
            new ListColumn<>("attempts", NotificationView::attempts),
            new ListColumn<>("lastError", NotificationView::lastError),
            new ListColumn<>("createdAt", NotificationView::createdAt),
            new ListColumn<>("nextAttemptAt", NotificationView::nextAttemptAt),
            new ListColumn<>("sentAt", NotificationView::sentAt),
            new ListColumn<>("messageId", NotificationView::messageId));

    private NotificationExport() {}

    static ListExport<NotificationView> of(NotificationFilter filter, Actor actor) {
        // Says at once what is wrong with the filter, not when the answer has begun.
        filter.query(actor);
        return new ListExport<>("notifications", COLUMNS, consumer -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    try (Stream<NotificationView> messages = filter.query(actor).stream()) {
                        messages.forEach(consumer);
                    }
                }));
    }
}
