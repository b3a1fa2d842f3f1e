package org.indicatorwatch.delivery.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import org.indicatorwatch.delivery.DeliveryException;
import org.indicatorwatch.delivery.DeliveryException.Reason;
import org.indicatorwatch.delivery.InlineImage;
import org.indicatorwatch.delivery.OutboxMessage;

/** Lays out a message as mail: plain text, beside it HTML with its pictures where there is any. */
final class MimeMessageRenderer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session = Session.getInstance(new Properties());
    private final InternetAddress from;

    /** @throws IllegalArgumentException if the sender's address is none */
    MimeMessageRenderer(String from) {
        try {
            this.from = new InternetAddress(from, true);
            // Parsing takes the name as it is; setting it encodes it.
            this.from.setPersonal(this.from.getPersonal(), UTF_8);
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("quarkus.mailer.from is no mail address: '" + from + "'", e);
        }
    }

    /** @throws DeliveryException REFUSED if the recipient's address is none */
    MimeMessage of(OutboxMessage message) throws DeliveryException {
        try {
            MimeMessage mail = new FixedIdMimeMessage(session, message.messageId);
            mail.setFrom(from);
            mail.setRecipient(Message.RecipientType.TO, recipient(message));
            mail.setSubject(oneLine(message.subject), UTF_8);
            mail.setSentDate(Date.from(message.createdAt));
            // Keeps absence notices from answering.
            mail.setHeader("Auto-Submitted", "auto-generated");
            if (message.unsubscribeUrl != null) {
                mail.setHeader("List-Unsubscribe", "<" + oneLine(message.unsubscribeUrl) + ">");
            }
            fill(mail, message);
            mail.saveChanges();
            return mail;
        } catch (AddressException e) {
            throw new DeliveryException(Reason.REFUSED, "Not a mail address: " + message.address, e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new DeliveryException(Reason.REFUSED, "Cannot be laid out as mail: " + e.getMessage(), e);
        }
    }

    private static InternetAddress recipient(OutboxMessage message)
            throws AddressException, UnsupportedEncodingException {
        InternetAddress address = new InternetAddress(message.address, true);
        address.setPersonal(oneLine(message.recipient), UTF_8);
        return address;
    }

    private static void fill(MimeMessage mail, OutboxMessage message) throws MessagingException {
        if (message.html == null) {
            mail.setText(message.text, UTF_8);
            return;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text, UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(message.html, UTF_8, "html");
        mail.setContent(
                new MimeMultipart("alternative", text, message.images.isEmpty() ? html : related(html, message)));
    }

    private static BodyPart related(MimeBodyPart html, OutboxMessage message) throws MessagingException {
        MimeMultipart related = new MimeMultipart("related", html);
        for (InlineImage image : message.images) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(image.png(), "image/png")));
            part.setContentID("<" + oneLine(image.contentId()) + ">");
            part.setDisposition(Part.INLINE);
            part.setFileName(oneLine(image.contentId()) + ".png");
            related.addBodyPart(part);
        }
        MimeBodyPart whole = new MimeBodyPart();
        whole.setContent(related);
        return whole;
    }

    /** A line break in a header would begin another header. */
    private static String oneLine(String text) {
        return text == null ? null : text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Jakarta Mail makes up an id of its own unless told otherwise this way. */
    private static final class FixedIdMimeMessage extends MimeMessage {

        private final String id;

        FixedIdMimeMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
