package org.indicatorwatch.alerts.message;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.status.FigureWording;
import org.indicatorwatch.delivery.OutgoingMessage;
import org.indicatorwatch.delivery.Recipient;
import org.indicatorwatch.platform.ServiceConfig;

/** Writes the messages that people and programs get about alerts. */
@ApplicationScoped
public class MessageFormatter {

    /** Alerts that one message describes in full; whoever has more to read reads it in the inbox. */
    private static final int MOST_SECTIONS = 40;

    private final ServiceConfig service;

    MessageFormatter(ServiceConfig service) {
        this.service = service;
    }

    @CheckedTemplate(basePath = "alerts")
    static class Templates {

        private Templates() {}

        static native TemplateInstance plain(MailText mail);

        static native TemplateInstance page(MailText mail);
    }

    /**
     * One message about all the news.
     *
     * @param key names the change that is told: a second message with the same key to the recipient is not sent
     */
    public OutgoingMessage message(String key, Recipient recipient, List<News> news, Locale language, Instant now) {
        List<News> ordered = news.stream()
                .sorted(Comparator.comparing((News each) -> each.alert().severity)
                        .reversed()
                        .thenComparing(each -> each.alert().id))
                .toList();
        MailText mail = mail(ordered, new FigureWording(language));
        List<AlertKind> kinds =
                ordered.stream().map(each -> each.alert().kind).distinct().toList();
        return new OutgoingMessage(
                key,
                recipient,
                kinds.size() == 1 ? kinds.get(0).name() : "ALERTS",
                ordered.stream().map(each -> each.alert().id.toString()).collect(Collectors.joining(",")),
                mail.subject(),
                Templates.plain(mail).render(),
                Templates.page(mail).render(),
                List.of(),
                null,
                null,
                null);
    }

    private MailText mail(List<News> news, FigureWording words) {
        Sections sections = new Sections(words.language(), service.publicUrl(), service.timeZone());
        List<Section> shown =
                news.stream().limit(MOST_SECTIONS).map(sections::of).toList();
        return new MailText(
                words.language().getLanguage(),
                subject(shown.get(0), news.size(), words),
                service.demo() ? words.text("mail.demo-note") : "",
                news.size() == 1 ? words.text("mail.intro.one") : words.text("mail.intro.many", news.size()),
                shown,
                news.size() > shown.size() ? words.text("mail.more", news.size() - shown.size()) : "",
                words.text("mail.link"),
                words.text("mail.footer"));
    }

    private String subject(Section first, int count, FigureWording words) {
        String one = words.text("mail.subject", first.mark(), first.headline());
        String all = count == 1 ? one : words.text("mail.many", count, one);
        return service.demo() ? words.text("mail.subject", words.text("mail.demo"), all) : all;
    }
}
