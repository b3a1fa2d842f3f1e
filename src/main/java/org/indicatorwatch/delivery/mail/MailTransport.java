package org.indicatorwatch.delivery.mail;

import jakarta.mail.internet.MimeMessage;

import org.indicatorwatch.delivery.DeliveryException;
import org.indicatorwatch.delivery.OutboxMessage;

/** Takes a finished mail: a server, or files in the absence of one. */
interface MailTransport {

    void deliver(MimeMessage mail, OutboxMessage message) throws DeliveryException;

    /** Where mails go, for people. */
    String destination();
}
