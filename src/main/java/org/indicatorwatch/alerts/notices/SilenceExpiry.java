package org.indicatorwatch.alerts.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.indicatorwatch.alerts.AlertsConfig;
import org.indicatorwatch.alerts.contacts.Contact;
import org.indicatorwatch.alerts.contacts.ContactRole;
import org.indicatorwatch.alerts.contacts.Silence;
import org.indicatorwatch.delivery.Outbox;
import org.indicatorwatch.delivery.OutgoingMessage;
import org.indicatorwatch.delivery.Recipient;
import org.indicatorwatch.identity.Account;
import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.platform.ServiceConfig;

/** Tells the author of a silence that it is about to end, so that none is forgotten. */
@ApplicationScoped
class SilenceExpiry {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Outbox outbox;
    private final Duration ahead;
    private final ZoneId zone;

    SilenceExpiry(Outbox outbox, AlertsConfig config, ServiceConfig service) {
        this.outbox = outbox;
        this.ahead = config.silenceNotice();
        this.zone = service.timeZone();
    }

    @Transactional
    void run(Instant now) {
        List<Silence> ending =
                Silence.list("expiryTold is null and endsAt > ?1 and endsAt <= ?2", now, now.plus(ahead));
        for (Silence silence : ending) {
            silence.expiryTold = now;
            // Whoever asked for less than that knows when it ends.
            if (silence.createdAt.plus(ahead).isBefore(silence.endsAt)) {
                tell(silence);
            }
        }
    }

    private void tell(Silence silence) {
        String end = TIME.format(silence.endsAt.atZone(zone));
        for (Recipient recipient : recipients(silence)) {
            outbox.enqueue(OutgoingMessage.text(
                    "silence/" + silence.id + "/expiry",
                    recipient,
                    "SILENCE",
                    silence.id.toString(),
                    Messages.text(Messages.DEFAULT, "alert.silence.subject", silence.id, end),
                    Messages.text(Messages.DEFAULT, "alert.silence.text", silence.id, end, silence.reason)));
        }
    }

    /** The author, or the secretariat where the author has no address. */
    private static List<Recipient> recipients(Silence silence) {
        Account author = Account.findById(silence.author);
        if (author != null && author.email != null) {
            return List.of(Recipient.email(silence.author, author.email));
        }
        return Contact.<Contact>list("role = ?1 and enabled = true and email is not null", ContactRole.SECRETARIAT)
                .stream()
                .map(contact -> Recipient.email(contact.name, contact.email))
                .toList();
    }
}
