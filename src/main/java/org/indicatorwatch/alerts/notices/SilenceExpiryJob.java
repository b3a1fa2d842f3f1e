package org.indicatorwatch.alerts.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;

import org.indicatorwatch.alerts.AlertsConfig;
import org.indicatorwatch.alerts.routing.Contact;
import org.indicatorwatch.alerts.routing.ContactRole;
import org.indicatorwatch.alerts.silence.Silence;
import org.indicatorwatch.delivery.OutgoingMessage;
import org.indicatorwatch.delivery.Recipient;
import org.indicatorwatch.delivery.outbox.Outbox;
import org.indicatorwatch.identity.Account;
import org.indicatorwatch.platform.ItemTransactions;
import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.platform.ServiceConfig;

/** Tells the author of a silence that it is about to end, so that none is forgotten. */
@ApplicationScoped
class SilenceExpiryJob {

    private static final DateTimeFormatter TIME_FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Outbox outbox;
    private final QuietHoursCheck quietHours;
    private final Duration leadTime;
    private final ZoneId zone;
    private final ServiceConfig service;

    SilenceExpiryJob(Outbox outbox, QuietHoursCheck quietHours, AlertsConfig config, ServiceConfig service) {
        this.outbox = outbox;
        this.quietHours = quietHours;
        this.leadTime = config.silenceNotice();
        this.zone = service.timeZone();
        this.service = service;
    }

    /** Somebody to tell, in their language. */
    private record ExpiryRecipient(Recipient recipient, Locale language) {}

    void run(Instant now) {
        List<Long> ending = QuarkusTransaction.requiringNew().call(() -> Silence.find(
                        "select id from Silence where expiryTold is null and endsAt > ?1 and endsAt <= ?2"
                                + " order by id",
                        now,
                        now.plus(leadTime))
                .project(Long.class)
                .list());
        ItemTransactions.run("Announcing the end of silence", ending, id -> announce(id, now));
    }

    private void announce(long id, Instant now) {
        Silence silence = Silence.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (silence.expiryTold == null && silence.state(now) != Silence.State.EXPIRED) {
            silence.expiryTold = now;
            // Whoever asked for less than that knows when it ends.
            if (silence.createdAt.plus(leadTime).isBefore(silence.endsAt)) {
                readers(silence).forEach(reader -> tell(silence, reader, now));
            }
        }
    }

    private void tell(Silence silence, ExpiryRecipient reader, Instant now) {
        String end = TIME_FORMAT.format(silence.endsAt.atZone(zone));
        outbox.enqueue(new OutgoingMessage(
                "silence/" + silence.id + "/expiry",
                reader.recipient(),
                "SILENCE",
                silence.id.toString(),
                marked(Messages.text(reader.language(), "alert.silence.subject", silence.id, end), reader.language()),
                Messages.text(
                        reader.language(),
                        "alert.silence.text",
                        silence.id,
                        end,
                        silence.reason,
                        ServiceConfig.page(service.publicUrl(), "/silences")),
                null,
                List.of(),
                null,
                null,
                quietHours.end(now).orElse(null)));
    }

    private String marked(String subject, Locale language) {
        return service.demo()
                ? Messages.text(language, "alert.mail.subject", Messages.text(language, "alert.mail.demo"), subject)
                : subject;
    }

    /** The author, or the secretariat where the author has no address. */
    private static List<ExpiryRecipient> readers(Silence silence) {
        Account author = Account.findById(silence.author);
        if (author != null && author.email != null) {
            return List.of(
                    new ExpiryRecipient(Recipient.email(silence.author, author.email), languageOf(author.email)));
        }
        return Contact.<Contact>list("role = ?1 and enabled = true and email is not null", ContactRole.SECRETARIAT)
                .stream()
                .map(contact -> new ExpiryRecipient(contact.byEmail(), contact.locale()))
                .toList();
    }

    /** As the contact of that address has asked for, if there is one. */
    private static Locale languageOf(String email) {
        return Contact.<Contact>find("lower(email) = lower(?1)", Sort.by("code"), email)
                .firstResultOptional()
                .map(Contact::locale)
                .orElse(Messages.DEFAULT);
    }
}
