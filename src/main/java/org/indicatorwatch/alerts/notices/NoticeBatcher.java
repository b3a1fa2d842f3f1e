package org.indicatorwatch.alerts.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertAction;
import org.indicatorwatch.alerts.AlertService;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.alerts.AlertsConfig;
import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.alerts.message.MessageFormatter;
import org.indicatorwatch.alerts.message.NoticeContent;
import org.indicatorwatch.alerts.routing.AlertTraits;
import org.indicatorwatch.alerts.routing.Contact;
import org.indicatorwatch.alerts.routing.CurrentRouting;
import org.indicatorwatch.alerts.silence.Silence;
import org.indicatorwatch.delivery.Recipient;
import org.indicatorwatch.delivery.outbox.Outbox;

/** Gathers what one contact is to be told into one message and puts it into the outbox, in one transaction. */
@ApplicationScoped
class NoticeBatcher {

    /** To whom something is due, and whether as a digest. */
    record Addressee(String contact, boolean digest) {}

    private final Outbox outbox;
    private final MessageFormatter formatter;
    private final AlertService alerts;
    private final GroupTiming timing;
    private final AlertsConfig config;
    private final CurrentRouting routing;
    private final NoticeHistory audience;
    private final QuietHoursCheck quietHours;

    NoticeBatcher(
            Outbox outbox,
            MessageFormatter formatter,
            AlertService alerts,
            CurrentRouting routing,
            NoticeHistory audience,
            QuietHoursCheck quietHours,
            AlertsConfig config) {
        this.outbox = outbox;
        this.formatter = formatter;
        this.alerts = alerts;
        this.timing = new GroupTiming(config.group());
        this.config = config;
        this.routing = routing;
        this.audience = audience;
        this.quietHours = quietHours;
    }

    /** Those for whom something waits. */
    @Transactional
    List<Addressee> addressees(Instant now) {
        return Notice.find(
                        "select distinct contact, digest from Notice where state = ?1 and dueAt <= ?2 order by contact",
                        Notice.State.PENDING,
                        now)
                .project(Addressee.class)
                .list();
    }

    /** Tells the addressee everything that is due, unless it is better told later. */
    @Transactional(TxType.REQUIRES_NEW)
    void batch(Addressee to, Instant now) {
        Map<Long, Alert> locked = lock(to, now);
        List<Notice> notices = locked.isEmpty()
                ? List.of()
                : Notice.list(
                        "state = ?1 and contact = ?2 and digest = ?3 and dueAt <= ?4 and alert in ?5",
                        Sort.by("id"),
                        Notice.State.PENDING,
                        to.contact(),
                        to.digest(),
                        now,
                        locked.keySet());
        if (notices.isEmpty()) {
            return;
        }
        List<Notice> current = withoutSilenced(withoutOvertaken(notices, locked), locked, now);
        Contact contact = Contact.findById(to.contact());
        if (contact == null || !contact.enabled || contact.recipients().isEmpty()) {
            current.forEach(Notice::drop);
            return;
        }
        List<Notice> due = quietHours.end(now).isPresent() ? quietHoursExceptions(to, current, locked) : current;
        if (!due.isEmpty() && (to.digest() || isReady(contact, due, now))) {
            send(contact, to.digest(), due, locked, now);
        }
    }

    /** Nobody is reminded of, and nothing is passed on, that somebody has taken in hand meanwhile. */
    private static List<Notice> withoutOvertaken(List<Notice> notices, Map<Long, Alert> locked) {
        Map<Boolean, List<Notice>> overtaken = notices.stream()
                .collect(Collectors.partitioningBy(
                        notice -> notice.isFollowUp() && locked.get(notice.alert).state != AlertState.OPEN));
        overtaken.get(true).forEach(Notice::drop);
        return overtaken.get(false);
    }

    /** A silence that has begun since also holds for what comes due while it lasts, to whomever. */
    private List<Notice> withoutSilenced(List<Notice> notices, Map<Long, Alert> locked, Instant now) {
        List<Silence> active = Silence.active(now);
        if (active.isEmpty()) {
            return notices;
        }
        Set<Long> silenced = new HashSet<>();
        for (Alert alert : locked.values()) {
            AlertTraits traits = AlertTraits.of(alert, routing.get().regions());
            NoticeTiming.suppressionReason(traits, active).ifPresent(reason -> {
                List<Notice> withheld = Notice.due(alert.id, now);
                withheld.forEach(Notice::drop);
                if (!withheld.isEmpty()) {
                    alerts.note(alert, AlertAction.WITHHELD, reason);
                }
                silenced.add(alert.id);
            });
        }
        return notices.stream()
                .filter(notice -> !silenced.contains(notice.alert))
                .toList();
    }

    /** In quiet hours, only that something is critical is told; everything else waits. */
    private static List<Notice> quietHoursExceptions(Addressee to, List<Notice> notices, Map<Long, Alert> locked) {
        if (to.digest()) {
            return List.of();
        }
        Map<Long, Notice> last = last(notices);
        return notices.stream()
                .filter(notice -> AlertAction.ALARMS.contains(last.get(notice.alert).action))
                .filter(notice -> locked.get(notice.alert).severity == Severity.CRITICAL)
                .toList();
    }

    /**
     * Locks the alerts before their notices are read, as whoever changes an alert does: what is told is then what is
     * true. If one of them is being changed, everything waits for the next time.
     */
    private static Map<Long, Alert> lock(Addressee to, Instant now) {
        List<Long> due = Notice.find(
                        "select distinct alert from Notice where state = ?1 and contact = ?2 and digest = ?3"
                                + " and dueAt <= ?4",
                        Notice.State.PENDING,
                        to.contact(),
                        to.digest(),
                        now)
                .project(Long.class)
                .list();
        Set<Long> ids = new TreeSet<>(due);
        List<Alert> locked = ids.isEmpty() ? List.of() : Alert.lockFree(ids);
        return locked.size() < ids.size()
                ? Map.of()
                : locked.stream().collect(Collectors.toMap(alert -> alert.id, Function.identity()));
    }

    private boolean isReady(Contact contact, List<Notice> notices, Instant now) {
        List<Notice> recent = Notice.list(
                "contact = ?1 and state = ?2 and digest = false and toldAt > ?3",
                contact.code,
                Notice.State.TOLD,
                now.minus(config.group().interval()));
        Map<String, Instant> messages = new HashMap<>();
        recent.forEach(notice -> messages.put(notice.messageKey, notice.toldAt));
        return timing.isReady(
                notices.get(0).createdAt, notices.get(notices.size() - 1).createdAt, messages.values(), now);
    }

    private void send(Contact contact, boolean digest, List<Notice> notices, Map<Long, Alert> locked, Instant now) {
        Map<Long, Notice> last = last(notices);
        Map<Long, NoticeContent> told = new LinkedHashMap<>();
        String key = "alerts/" + contact.code + "/" + notices.get(0).id;
        for (Recipient recipient : contact.recipients()) {
            List<NoticeContent> news = new ArrayList<>();
            last.forEach((alert, notice) -> {
                if (audience.isNewTo(recipient, notice)) {
                    news.add(told.computeIfAbsent(alert, id -> NoticeContent.of(locked.get(id), notice.action)));
                }
            });
            if (!news.isEmpty()) {
                outbox.enqueue(formatter.message(key, contact.code, recipient, news, digest, contact.locale()));
            }
        }
        for (Notice notice : notices) {
            Optional<String> heard =
                    told.containsKey(notice.alert) ? Optional.of(key) : toldElsewhere(contact, last.get(notice.alert));
            heard.ifPresentOrElse(message -> notice.told(now, message), notice::drop);
        }
        told.values().forEach(news -> alerts.note(news.alert(), AlertAction.TOLD, Bilingual.same(contact.name)));
    }

    private Optional<String> toldElsewhere(Contact contact, Notice notice) {
        return contact.recipients().stream()
                .flatMap(recipient -> audience.toldElsewhere(recipient, notice).stream())
                .findFirst();
    }

    /** Of several things that happened to one alert, the last is told. */
    private static Map<Long, Notice> last(List<Notice> notices) {
        Map<Long, Notice> last = new LinkedHashMap<>();
        notices.forEach(notice -> last.put(notice.alert, notice));
        return last;
    }
}
