package org.indicatorwatch.alerts.notices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertAction;
import org.indicatorwatch.alerts.AlertEvent;
import org.indicatorwatch.alerts.AlertService;
import org.indicatorwatch.alerts.AlertsConfig;
import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.alerts.routing.AlertTraits;
import org.indicatorwatch.alerts.routing.CurrentRouting;
import org.indicatorwatch.platform.ItemTransactions;

/** Repeats, in the digest, what was told at once while nobody has acknowledged it. */
@ApplicationScoped
class ReminderNoticeJob {

    /** When each contact last heard, or was last spared hearing, of each open alert. */
    private static final String LAST_NOTICE_QUERY =
            """
            select n.contact, n.alert, max(coalesce(n.toldAt, n.createdAt)) from Notice n join Alert a on a.id = n.alert
            where a.state = OPEN and a.opening = n.opening and a.urgent = true and n.action in :alarms
              and (n.state <> DROPPED or n.action = REMINDED) %s
            group by n.contact, n.alert
            having max(case when n.state = PENDING then 1 else 0 end) = 0
            order by n.alert""";

    private final EntityManager entities;
    private final AlertService alerts;
    private final CurrentRouting routing;
    private final NoticeTiming timing;
    private final DigestSchedule digests;
    private final AlertsConfig config;

    ReminderNoticeJob(
            EntityManager entities,
            AlertService alerts,
            CurrentRouting routing,
            NoticeTiming timing,
            DigestSchedule digests,
            AlertsConfig config) {
        this.entities = entities;
        this.alerts = alerts;
        this.routing = routing;
        this.timing = timing;
        this.digests = digests;
        this.config = config;
    }

    private record LastNotice(String contact, long alert, Instant last) {}

    void run(Instant now) {
        Map<Long, Set<String>> due =
                QuarkusTransaction.requiringNew().call(() -> due(now.minus(config.repeat()), soonDue(now)));
        ItemTransactions.run("Reminding of alert", due.keySet(), alert -> remind(alert, due.get(alert), now));
    }

    /** Contacts by alert. Once one alert is due, those that soon would be come along: one message a week, not one a day. */
    private Map<Long, Set<String>> due(Instant due, Instant soonDue) {
        Map<String, List<LastNotice>> byContact =
                lastTold("", Map.of()).stream().collect(Collectors.groupingBy(LastNotice::contact));
        return byContact.values().stream()
                .filter(told -> told.stream().anyMatch(each -> !each.last().isAfter(due)))
                .flatMap(List::stream)
                .filter(told -> !told.last().isAfter(soonDue))
                .collect(Collectors.groupingBy(
                        LastNotice::alert, TreeMap::new, Collectors.mapping(LastNotice::contact, Collectors.toSet())));
    }

    private Instant soonDue(Instant now) {
        return now.minus(config.repeat().dividedBy(2));
    }

    private void remind(long id, Set<String> contacts, Instant now) {
        Optional<Alert> locked = Alert.lock(id);
        // Somebody may have acknowledged it, or reminded of it, since.
        List<String> still = lastTold("and a.id = :id", Map.of("id", id)).stream()
                .filter(told -> contacts.contains(told.contact()))
                .filter(told -> !told.last().isAfter(soonDue(now)))
                .map(LastNotice::contact)
                .toList();
        if (locked.isPresent() && !still.isEmpty()) {
            remind(locked.get(), still, now);
        }
    }

    private void remind(Alert alert, List<String> contacts, Instant now) {
        Optional<Bilingual> suppression =
                timing.suppressionReason(AlertTraits.of(alert, routing.get().regions()), now);
        AlertEvent event = alerts.note(
                alert, suppression.isPresent() ? AlertAction.WITHHELD : AlertAction.REMINDED, suppression.orElse(null));
        for (String contact : contacts) {
            Notice notice = Notice.reminder(event, contact, digests.get().next(now));
            if (suppression.isPresent()) {
                // Noted all the same: when the silence ends, nothing old comes up.
                notice.drop();
            }
        }
    }

    private List<LastNotice> lastTold(String condition, Map<String, Object> given) {
        var query = entities.createQuery(LAST_NOTICE_QUERY.formatted(condition), Object[].class)
                .setParameter("alarms", AlertAction.ALARMS);
        given.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> new LastNotice((String) row[0], (Long) row[1], (Instant) row[2]))
                .toList();
    }
}
