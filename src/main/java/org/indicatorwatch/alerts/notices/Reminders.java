package org.indicatorwatch.alerts.notices;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.indicatorwatch.alerts.Action;
import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertEvent;
import org.indicatorwatch.alerts.AlertService;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.alerts.AlertsConfig;
import org.indicatorwatch.alerts.contacts.AlertTraits;
import org.indicatorwatch.alerts.contacts.CurrentRouting;

/** Repeats, in the digest, what was told at once while nobody has acknowledged it. */
@ApplicationScoped
class Reminders {

    /** When each contact last heard, or was last spared hearing, of each open alert. */
    private static final String LAST_TOLD =
            """
            select n.contact, n.alert, max(coalesce(n.toldAt, n.createdAt)) from Notice n join Alert a on a.id = n.alert
            where a.state = :open and a.opening = n.opening and a.urgent = true and n.action in :alarms
              and (n.state <> :dropped or n.action = :reminded)
            group by n.contact, n.alert
            having max(case when n.state = :pending then 1 else 0 end) = 0
            order by n.alert""";

    private final EntityManager entities;
    private final AlertService alerts;
    private final CurrentRouting routing;
    private final Telling telling;
    private final MorningSchedule mornings;
    private final AlertsConfig config;

    Reminders(
            EntityManager entities,
            AlertService alerts,
            CurrentRouting routing,
            Telling telling,
            MorningSchedule mornings,
            AlertsConfig config) {
        this.entities = entities;
        this.alerts = alerts;
        this.routing = routing;
        this.telling = telling;
        this.mornings = mornings;
        this.config = config;
    }

    private record Told(String contact, long alert, Instant last) {}

    @Transactional
    void run(Instant now) {
        Map<String, List<Told>> byContact = lastTold().stream().collect(Collectors.groupingBy(Told::contact));
        Map<Long, AlertEvent> events = new LinkedHashMap<>();
        byContact.values().forEach(told -> remind(told, events, now));
    }

    /** Once one alert is due, those that soon would be come along: one message a week, not one a day. */
    private void remind(List<Told> told, Map<Long, AlertEvent> events, Instant now) {
        Instant due = now.minus(config.repeat());
        if (told.stream().anyMatch(each -> !each.last().isAfter(due))) {
            Instant soonDue = now.minus(config.repeat().dividedBy(2));
            told.stream().filter(each -> !each.last().isAfter(soonDue)).forEach(each -> remind(each, events, now));
        }
    }

    private void remind(Told told, Map<Long, AlertEvent> events, Instant now) {
        Alert alert = Alert.findById(told.alert());
        boolean hushed = telling.hushed(
                        alert, AlertTraits.of(alert, routing.get().regions()), now)
                .isPresent();
        AlertEvent event = events.computeIfAbsent(
                told.alert(), unknown -> alerts.note(alert, hushed ? Action.WITHHELD : Action.REMINDED, null));
        Notice notice = Notice.inDigest(event, told.contact(), mornings.get().next(now));
        notice.action = Action.REMINDED;
        if (hushed) {
            // Noted all the same: when the silence ends, nothing old comes up.
            notice.drop();
        }
    }

    private List<Told> lastTold() {
        return entities
                .createQuery(LAST_TOLD, Object[].class)
                .setParameter("open", AlertState.OPEN)
                .setParameter("alarms", Action.ALARMS)
                .setParameter("dropped", Notice.State.DROPPED)
                .setParameter("pending", Notice.State.PENDING)
                .setParameter("reminded", Action.REMINDED)
                .getResultList()
                .stream()
                .map(row -> new Told((String) row[0], (Long) row[1], (Instant) row[2]))
                .toList();
    }
}
