package org.indicatorwatch.alerts.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.alerts.Action;
import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertService;
import org.indicatorwatch.alerts.AlertsConfig;
import org.indicatorwatch.alerts.contacts.Contact;
import org.indicatorwatch.alerts.message.MessageFormatter;
import org.indicatorwatch.alerts.message.News;
import org.indicatorwatch.delivery.Outbox;
import org.indicatorwatch.delivery.Recipient;

/** Gathers what is to be told into one message per contact and puts it into the outbox, in one transaction. */
@ApplicationScoped
class Messenger {

    /** One instance gathers at a time; otherwise two would each tell half. */
    private static final long LOCK = 7_345_004;

    private final EntityManager entities;
    private final Outbox outbox;
    private final MessageFormatter formatter;
    private final AlertService alerts;
    private final GroupTiming timing;
    private final AlertsConfig config;

    Messenger(
            EntityManager entities,
            Outbox outbox,
            MessageFormatter formatter,
            AlertService alerts,
            AlertsConfig config) {
        this.entities = entities;
        this.outbox = outbox;
        this.formatter = formatter;
        this.alerts = alerts;
        this.timing = new GroupTiming(config.group());
        this.config = config;
    }

    /** Tells whoever is to be told now. */
    @Transactional
    void run(Instant now) {
        Object free = entities.createNativeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
        if (!Boolean.TRUE.equals(free)) {
            return;
        }
        Map<String, List<Notice>> byContact = Notice.due(now).stream()
                .collect(Collectors.groupingBy(notice -> notice.contact, LinkedHashMap::new, Collectors.toList()));
        byContact.forEach((code, notices) -> {
            Contact contact = Contact.findById(code);
            if (contact == null || !contact.enabled) {
                notices.forEach(Notice::drop);
            } else if (isReady(contact, notices, now)) {
                tell(contact, notices, now);
            }
        });
    }

    private boolean isReady(Contact contact, List<Notice> notices, Instant now) {
        List<Notice> recent = Notice.list(
                "contact = ?1 and state = ?2 and toldAt > ?3",
                Sort.by("toldAt"),
                contact.code,
                Notice.State.TOLD,
                now.minus(config.group().interval()));
        Map<String, Instant> messages = new LinkedHashMap<>();
        recent.forEach(notice -> messages.put(notice.messageKey, notice.toldAt));
        return timing.isReady(
                notices.get(0).createdAt, notices.get(notices.size() - 1).createdAt, messages.values(), now);
    }

    private void tell(Contact contact, List<Notice> notices, Instant now) {
        // Of several things that happened to one alert, the last is told.
        Map<Long, Notice> last = new LinkedHashMap<>();
        notices.forEach(notice -> last.put(notice.alert, notice));
        List<News> news = new ArrayList<>();
        last.values().forEach(notice -> {
            Alert alert = Alert.findById(notice.alert);
            news.add(News.of(alert, notice.action));
        });
        String key = "alerts/" + contact.code + "/" + notices.get(0).id;
        for (Recipient recipient : contact.recipients()) {
            outbox.enqueue(formatter.message(key, recipient, news, contact.locale(), now));
        }
        notices.forEach(notice -> notice.told(now, key));
        news.forEach(each -> alerts.note(each.alert(), Action.TOLD, contact.name));
    }
}
