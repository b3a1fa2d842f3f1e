package org.indicatorwatch.alerts.reporting;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.indicatorwatch.alerts.AlertsConfig;
import org.indicatorwatch.delivery.OutgoingMessage;
import org.indicatorwatch.delivery.Recipient;
import org.indicatorwatch.delivery.outbox.Outbox;
import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Role;
import org.indicatorwatch.identity.token.ApiToken;
import org.indicatorwatch.identity.token.TokenExpiring;
import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.platform.ServiceConfig;

/**
 * Tells the owner of a token that it will expire: by mail to the owner, or where the account has no address to the
 * administrators, or else to the default recipient. The token is marked in the transaction that writes the message.
 */
@ApplicationScoped
class TokenExpiryNotices {

    private static final String MESSAGE_KIND = "TOKEN_EXPIRY";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final Outbox outbox;
    private final AlertsConfig config;
    private final ServiceConfig service;

    TokenExpiryNotices(Outbox outbox, AlertsConfig config, ServiceConfig service) {
        this.outbox = outbox;
        this.config = config;
        this.service = service;
    }

    @Transactional(TxType.MANDATORY)
    void onExpiring(@Observes TokenExpiring event) {
        addresses(event).forEach(address -> outbox.enqueue(message(event, address)));
        ApiToken.noteExpiryNotice(event.id(), event.at());
    }

    private List<String> addresses(TokenExpiring event) {
        if (event.email() != null) {
            return List.of(event.email());
        }
        List<String> administrators =
                Account.<Account>list("enabled and role = ?1 and email is not null", Role.ADMINISTRATOR).stream()
                        .map(account -> account.email)
                        .distinct()
                        .toList();
        return administrators.isEmpty() ? List.of(config.defaultRecipient()) : administrators;
    }

    private OutgoingMessage message(TokenExpiring event, String address) {
        ZoneId zone = service.timeZone();
        String day = DAY.format(event.expiresAt().atZone(zone));
        String subject = text("token-expiry.subject", event.token(), day);
        return OutgoingMessage.text(
                "token-expiry/" + event.id(),
                Recipient.email(address, address),
                MESSAGE_KIND,
                Long.toString(event.id()),
                service.demo() ? text("alert.mail.subject", text("alert.mail.demo"), subject) : subject,
                text(
                        "token-expiry.text",
                        event.token(),
                        event.account(),
                        day,
                        ServiceConfig.page(service.publicUrl(), "/account/tokens")));
    }

    private static String text(String key, Object... arguments) {
        return Messages.text(Messages.DEFAULT, key, arguments);
    }
}
