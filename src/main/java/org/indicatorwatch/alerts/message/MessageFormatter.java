package org.indicatorwatch.alerts.message;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.status.FigureTexts;
import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.InlineImage;
import org.indicatorwatch.delivery.OutgoingMessage;
import org.indicatorwatch.delivery.Recipient;
import org.indicatorwatch.platform.ServiceConfig;

/** Writes the messages that people and programs get about alerts. */
@ApplicationScoped
public class MessageFormatter {

    /** Alerts that one message describes in full; whoever has more to read reads it in the inbox. */
    private static final int MAX_SECTIONS = 40;

    /** Alerts that are shown with a picture: a mail stays well below 100 KB. */
    private static final int MAX_IMAGES = 6;

    private final ServiceConfig service;
    private final WebhookBodyRenderer webhooks;

    MessageFormatter(ServiceConfig service, WebhookBodyRenderer webhooks) {
        this.service = service;
        this.webhooks = webhooks;
    }

    @CheckedTemplate(basePath = "alerts")
    static class Templates {

        private Templates() {}

        static native TemplateInstance plain(MailContent mail);

        static native TemplateInstance page(MailContent mail);
    }

    /**
     * One message about all the news.
     *
     * @param key names the change that is told: a second message with the same key to the recipient is not sent
     * @param contact code of the contact that the recipient is an address of
     * @param digest whether it is the daily digest, which is shorter
     */
    public OutgoingMessage message(
            String key,
            String contact,
            Recipient recipient,
            List<NoticeContent> news,
            boolean digest,
            Locale language) {
        List<NoticeContent> ordered = news.stream()
                .sorted(Comparator.comparing((NoticeContent each) -> each.alert().severity)
                        .reversed()
                        .thenComparing(each -> each.alert().id))
                .toList();
        boolean byMail = recipient.channel() == Channel.EMAIL;
        Map<Long, InlineImage> images = digest || !byMail ? Map.of() : images(ordered);
        MailContent mail = mail(ordered, digest, images, new FigureTexts(language));
        List<AlertKind> kinds =
                ordered.stream().map(each -> each.alert().kind).distinct().toList();
        return new OutgoingMessage(
                key,
                recipient,
                kinds.size() == 1 ? kinds.get(0).name() : "ALERTS",
                ordered.stream().map(each -> each.alert().id.toString()).collect(Collectors.joining(",")),
                mail.subject(),
                Templates.plain(mail).render(),
                byMail ? Templates.page(mail).render() : null,
                List.copyOf(images.values()),
                byMail ? null : webhooks.body(contact, recipient, ordered, language),
                ServiceConfig.page(service.publicUrl(), "/contacts/" + contact),
                null);
    }

    private MailContent mail(
            List<NoticeContent> news, boolean digest, Map<Long, InlineImage> images, FigureTexts words) {
        MailSectionAssembler sections =
                new MailSectionAssembler(words.language(), service.publicUrl(), service.timeZone());
        List<MailSection> shown = news.stream()
                .limit(MAX_SECTIONS)
                .map(each -> {
                    MailSection section = digest ? sections.brief(each) : sections.of(each);
                    InlineImage image = images.get(each.alert().id);
                    return image == null ? section : section.withImage(image.contentId());
                })
                .toList();
        return new MailContent(
                words.language().getLanguage(),
                subject(shown.get(0), news.size(), digest, words),
                service.demo() ? words.text("mail.demo-note") : "",
                intro(news.size(), digest, words),
                shown,
                news.size() > shown.size() ? words.text("mail.more", news.size() - shown.size()) : "",
                words.text("mail.link"),
                words.text("mail.footer"));
    }

    /** Pictures of the first alerts, by their ids. */
    private static Map<Long, InlineImage> images(List<NoticeContent> news) {
        Map<Long, InlineImage> images = new LinkedHashMap<>();
        news.stream().limit(MAX_IMAGES).forEach(each -> each.facts()
                .flatMap(TrajectoryChart::png)
                .ifPresent(png -> images.put(each.alert().id, new InlineImage("chart-" + each.alert().id, png))));
        return images;
    }

    private static String intro(int count, boolean digest, FigureTexts words) {
        if (digest) {
            return words.text("mail.digest.intro");
        }
        return count == 1 ? words.text("mail.intro.one") : words.text("mail.intro.many", count);
    }

    private String subject(MailSection first, int count, boolean digest, FigureTexts words) {
        String one = words.text("mail.subject", first.mark(), first.headline());
        String all = count == 1 ? one : words.text("mail.many", count, one);
        String named = digest ? words.text("mail.subject", words.text("mail.digest"), all) : all;
        return service.demo() ? words.text("mail.subject", words.text("mail.demo"), named) : named;
    }
}
