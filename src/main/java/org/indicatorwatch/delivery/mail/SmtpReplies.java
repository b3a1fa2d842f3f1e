package org.indicatorwatch.delivery.mail;

import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

import org.indicatorwatch.delivery.DeliveryException;
import org.indicatorwatch.delivery.DeliveryException.Reason;

/** What a mail server's refusal means (RFC 5321, 4.2). */
final class SmtpReplies {

    /** "Service not available, closing the connection". */
    private static final int SERVICE_CLOSING_CODE = 421;

    /** "Authentication required": the settings' fault, not the message's. */
    private static final int AUTHENTICATION_REQUIRED_CODE = 530;

    /** What Jakarta Mail takes for the reply when there is none. */
    private static final String EOF = "[EOF]";

    private SmtpReplies() {}

    static DeliveryException explain(MessagingException failure) {
        return new DeliveryException(reason(code(failure)), text(failure), failure);
    }

    /** The failure in one line, the server's own words where it said any. */
    static String text(MessagingException failure) {
        Exception last = failure;
        while (last instanceof MessagingException chained && chained.getNextException() != null) {
            last = chained.getNextException();
        }
        String text = last.getMessage();
        return text == null || text.startsWith(EOF) ? "The mail server closed the connection" : text;
    }

    private static Reason reason(int code) {
        if (code == SERVICE_CLOSING_CODE || code == AUTHENTICATION_REQUIRED_CODE) {
            return Reason.CHANNEL_DOWN;
        }
        return code >= 500 ? Reason.REFUSED : Reason.POSTPONED;
    }

    /** The last reply code in the chain, which is the one about the recipient if there is one; −1 without any. */
    private static int code(Exception failure) {
        int code = -1;
        Exception next = failure;
        while (next != null) {
            if (next instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (next instanceof SMTPSenderFailedException sender) {
                code = sender.getReturnCode();
            } else if (next instanceof SMTPSendFailedException send) {
                code = send.getReturnCode();
            }
            next = next instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return code;
    }
}
