package org.indicatorwatch.alerts.faults;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** What arrived, as those who got it see it. */
final class MailArrivals {

    /** An alert of which somebody was told. */
    record Mention(long alert, String address) {}

    private static final Pattern LINK = Pattern.compile("/alerts/(\\d+)");

    private final Map<String, Integer> arrivals = new HashMap<>();
    private final Map<Mention, Set<String>> tellings = new HashMap<>();

    MailArrivals(List<MimeMessage> received) {
        for (MimeMessage mail : received) {
            try {
                read(mail);
            } catch (MessagingException | IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void read(MimeMessage mail) throws MessagingException, IOException {
        arrivals.merge(mail.getMessageID(), 1, Integer::sum);
        String address = ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
        Matcher links = LINK.matcher(text(mail.getContent()));
        while (links.find()) {
            tellings.computeIfAbsent(new Mention(Long.parseLong(links.group(1)), address), unknown -> new TreeSet<>())
                    .add(mail.getMessageID());
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            BodyPart first = parts.getBodyPart(0);
            return text(first.getContent());
        }
        return content.toString();
    }

    /** How often each message arrived, by Message-ID. */
    Map<String, Integer> arrivals() {
        return arrivals;
    }

    /** The different messages in which somebody was told of an alert. */
    Set<String> tellings(long alert, String address) {
        return tellings.getOrDefault(new Mention(alert, address), Set.of());
    }
}
