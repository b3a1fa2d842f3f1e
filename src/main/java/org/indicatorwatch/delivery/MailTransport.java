package org.indicatorwatch.delivery;

import jakarta.mail.internet.MimeMessage;

/** Takes a finished mail: a server, or files in the absence of one. */
interface MailTransport {

    void deliver(MimeMessage mail, OutboxMessage message) throws DeliveryException;

    /** Where mails go, for people. */
    String destination();
}
