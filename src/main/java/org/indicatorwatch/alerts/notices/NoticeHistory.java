package org.indicatorwatch.alerts.notices;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.alerts.AlertAction;
import org.indicatorwatch.delivery.Recipient;
import org.indicatorwatch.delivery.outbox.Outbox;

/** Knows what each address has heard: it is told nothing twice, and no end of what it was never told of. */
@ApplicationScoped
class NoticeHistory {

    private final Outbox outbox;

    NoticeHistory(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Whether the recipient is still to be told. */
    boolean isNewTo(Recipient recipient, Notice notice) {
        return toldElsewhere(recipient, notice).isEmpty()
                && (notice.action != AlertAction.RESOLVED || hasHeardOf(recipient, notice));
    }

    /** Key of the message by which another contact of the same address was told of it. */
    Optional<String> toldElsewhere(Recipient recipient, Notice notice) {
        return outbox.keysTo(recipient, Notice.keysToOthers(notice)).stream().findFirst();
    }

    private boolean hasHeardOf(Recipient recipient, Notice notice) {
        return outbox.channels(Notice.keysOfAlarms(notice)).contains(recipient.channel());
    }
}
