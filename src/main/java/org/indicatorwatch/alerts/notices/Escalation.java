package org.indicatorwatch.alerts.notices;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertEvent;
import org.indicatorwatch.alerts.AlertService;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.alerts.AlertsConfig;
import org.indicatorwatch.alerts.contacts.AlertTraits;
import org.indicatorwatch.alerts.contacts.Contact;
import org.indicatorwatch.alerts.contacts.ContactRole;
import org.indicatorwatch.alerts.contacts.CurrentRouting;
import org.indicatorwatch.platform.Messages;

/**
 * Passes on what nobody acknowledges: to the reporter, the department lead, the secretariat, those who talk with the
 * responsible. Counts working days from when the alert was opened or last got worse; each step is on record, whether or
 * not there is somebody to tell.
 */
@ApplicationScoped
class Escalation {

    private static final List<ContactRole> LADDER =
            List.of(ContactRole.REPORTER, ContactRole.DEPARTMENT_LEAD, ContactRole.SECRETARIAT, ContactRole.INTERVIEW);

    private final AlertService alerts;
    private final CurrentRouting routing;
    private final Telling telling;
    private final MorningSchedule mornings;
    private final List<Integer> days;

    Escalation(
            AlertService alerts,
            CurrentRouting routing,
            Telling telling,
            MorningSchedule mornings,
            AlertsConfig config) {
        this.alerts = alerts;
        this.routing = routing;
        this.telling = telling;
        this.mornings = mornings;
        this.days = config.escalation().orElse(List.of());
        if (days.size() > LADDER.size()) {
            throw new IllegalStateException("indicator-watch.alerts.escalation has " + days.size()
                    + " steps, but the ladder has only " + LADDER.size() + ". Leave out the last ones.");
        }
    }

    @Transactional
    void run(Instant now) {
        List<Alert> unacknowledged = Alert.list(
                "state = ?1 and urgent = true and escalated < ?2", Sort.by("id"), AlertState.OPEN, days.size());
        for (Alert alert : unacknowledged) {
            if (!now.isBefore(mornings.get().after(alert.worsenedAt, days.get(alert.escalated)))) {
                Alert.getEntityManager().refresh(alert, LockModeType.PESSIMISTIC_WRITE);
                if (alert.state == AlertState.OPEN) {
                    takeStep(alert, now);
                }
            }
        }
    }

    private void takeStep(Alert alert, Instant now) {
        AlertTraits traits = AlertTraits.of(alert, routing.get().regions());
        if (telling.hushed(alert, traits, now).isPresent()) {
            return;
        }
        ContactRole role = LADDER.get(alert.escalated);
        List<Contact> contacts = routing.get().concerned(role, traits);
        AlertEvent event = alerts.escalate(alert, words(days.get(alert.escalated), role, contacts));
        contacts.forEach(
                contact -> Notice.inDigest(event, contact.code, mornings.get().next(now)));
    }

    /**
     * One step of the ladder.
     *
     * @param afterWorkingDays counted from when the alert was opened or last got worse
     */
    record Step(int afterWorkingDays, ContactRole role, List<Contact> contacts) {}

    /** Who would be told, step by step, if nobody acknowledged an alert of these traits. */
    List<Step> ladder(AlertTraits traits) {
        return IntStream.range(0, days.size())
                .mapToObj(step ->
                        new Step(days.get(step), LADDER.get(step), routing.get().concerned(LADDER.get(step), traits)))
                .toList();
    }

    private static String words(int days, ContactRole role, List<Contact> contacts) {
        String names = contacts.isEmpty()
                ? Messages.text(Messages.DEFAULT, "alert.escalated.nobody")
                : contacts.stream().map(contact -> contact.name).collect(Collectors.joining("、"));
        String roleName = Messages.text(Messages.DEFAULT, "alert.role." + role);
        return Messages.text(Messages.DEFAULT, "alert.escalated.to", days, roleName, names);
    }
}
