package org.indicatorwatch.delivery.mail;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

import org.indicatorwatch.delivery.DeliveryException;
import org.indicatorwatch.delivery.DeliveryException.Reason;
import org.indicatorwatch.delivery.OutboxMessage;

/** Hands mails to a mail server, one connection each. A dialogue that takes too long is cut off. */
final class SmtpTransport implements MailTransport {

    private final MailServerConfig config;
    private final String host;
    private final Duration timeout;
    private final SSLSocketFactory tls;

    /** @param tls encrypts with certificates of our own; null for what Java trusts */
    SmtpTransport(MailServerConfig config, Duration timeout, SSLSocketFactory tls) {
        this.config = config;
        this.host = config.server().orElseThrow();
        this.timeout = timeout;
        this.tls = tls;
    }

    @Override
    public void deliver(MimeMessage mail, OutboxMessage message) throws DeliveryException {
        boolean accepted = false;
        try (SocketDeadline deadline = SocketDeadline.after(timeout)) {
            try (Transport transport = connect(deadline)) {
                transport.sendMessage(mail, mail.getAllRecipients());
                // The server has taken it: a failure while saying goodbye must not repeat the message.
                accepted = true;
            } catch (MessagingException e) {
                if (!accepted) {
                    throw isTimeout(deadline, e) ? timedOut(e) : SmtpReplies.explain(e);
                }
            }
        }
    }

    private Transport connect(SocketDeadline deadline) throws DeliveryException {
        try {
            Transport transport = Session.getInstance(properties(deadline)).getTransport("smtp");
            transport.connect(
                    host,
                    port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
            return transport;
        } catch (MessagingException e) {
            throw isTimeout(deadline, e)
                    ? timedOut(e)
                    : new DeliveryException(Reason.CHANNEL_DOWN, "No connection: " + SmtpReplies.text(e), e);
        }
    }

    private Properties properties(SocketDeadline deadline) {
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(config.username().isPresent()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(config.tls()));
        properties.put(
                "mail.smtp.starttls.enable", Boolean.toString(config.startTls() != MailServerConfig.StartTls.DISABLED));
        properties.put(
                "mail.smtp.starttls.required",
                Boolean.toString(config.startTls() == MailServerConfig.StartTls.REQUIRED));
        properties.put("mail.smtp.ssl.checkserveridentity", Boolean.toString(!config.trustAll()));
        if (config.trustAll()) {
            properties.put("mail.smtp.ssl.trust", "*");
        } else if (tls != null) {
            properties.put("mail.smtp.ssl.socketFactory", deadline.sockets(tls));
        }
        properties.put("mail.smtp.socketFactory", deadline.sockets());
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.connectiontimeout", Long.toString(timeout.toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(timeout.toMillis()));
        properties.put("mail.smtp.quitwait", "false");
        config.ownHostName().ifPresent(name -> properties.put("mail.smtp.localhost", name));
        return properties;
    }

    /** Whether the time limit of the whole dialogue or that of one answer was reached. */
    private static boolean isTimeout(SocketDeadline deadline, MessagingException failure) {
        return deadline.isExpired()
                || Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(SocketTimeoutException.class::isInstance);
    }

    private DeliveryException timedOut(MessagingException cause) {
        return new DeliveryException(
                Reason.CHANNEL_DOWN, "No answer from the mail server within " + timeout.toSeconds() + " s", cause);
    }

    private int port() {
        return config.port().orElse(config.tls() ? 465 : 25);
    }

    @Override
    public String destination() {
        return host + ":" + port();
    }
}
