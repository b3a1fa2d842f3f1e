package org.indicatorwatch.alerts.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertEvent;
import org.indicatorwatch.alerts.AlertService;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.alerts.AlertsConfig;
import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.alerts.routing.AlertTraits;
import org.indicatorwatch.alerts.routing.Contact;
import org.indicatorwatch.alerts.routing.ContactRole;
import org.indicatorwatch.alerts.routing.CurrentRouting;
import org.indicatorwatch.platform.ItemTransactions;
import org.indicatorwatch.platform.Messages;

/**
 * Passes on what nobody acknowledges: to the reporter, the department lead, the secretariat, those who talk with the
 * responsible. Counts working days from when the alert was opened or last got worse, and from each step to the next; each
 * step is on record, whether or not there is somebody to tell.
 */
@ApplicationScoped
class EscalationJob {

    private static final List<ContactRole> ESCALATION_ROLES =
            List.of(ContactRole.REPORTER, ContactRole.DEPARTMENT_LEAD, ContactRole.SECRETARIAT, ContactRole.INTERVIEW);

    /** Steps are taken a little before the digest of their day leaves, so as to be part of it. */
    private static final Duration DIGEST_LEAD_TIME = Duration.ofMinutes(15);

    private final AlertService alerts;
    private final CurrentRouting routing;
    private final NoticeTiming timing;
    private final DigestSchedule digests;
    private final List<Integer> days;

    EscalationJob(
            AlertService alerts,
            CurrentRouting routing,
            NoticeTiming timing,
            DigestSchedule digests,
            AlertsConfig config) {
        this.alerts = alerts;
        this.routing = routing;
        this.timing = timing;
        this.digests = digests;
        this.days = config.escalation().orElse(List.of());
        if (days.size() > ESCALATION_ROLES.size()) {
            throw new IllegalStateException("indicator-watch.alerts.escalation has " + days.size()
                    + " steps, but the ladder has only " + ESCALATION_ROLES.size() + ". Leave out the last ones.");
        }
        if (!IntStream.range(0, days.size()).allMatch(step -> days.get(step) > (step == 0 ? 0 : days.get(step - 1)))) {
            throw new IllegalStateException("indicator-watch.alerts.escalation is " + days
                    + ". Give working days from 1, each later than the one before, such as 1,3,5,10.");
        }
    }

    void run(Instant now) {
        List<Long> due = QuarkusTransaction.requiringNew().call(() -> Alert.<Alert>list(
                        "state = ?1 and urgent = true and escalated < ?2", Sort.by("id"), AlertState.OPEN, days.size())
                .stream()
                .filter(alert -> isDue(alert, now))
                .map(alert -> alert.id)
                .toList());
        ItemTransactions.run("Escalating alert", due, id -> Alert.lock(id)
                .filter(alert -> alert.state == AlertState.OPEN && alert.urgent && alert.escalated < days.size())
                .filter(alert -> isDue(alert, now))
                .ifPresent(alert -> takeStep(alert, now)));
    }

    /** Steps are as many working days apart as the ladder says, whatever held up the one before. */
    private boolean isDue(Alert alert, Instant now) {
        int step = alert.escalated;
        Instant due = step == 0
                ? digests.get().after(alert.worsenedAt, days.get(0))
                : digests.get().after(alert.escalatedAt, days.get(step) - days.get(step - 1));
        return !due.isAfter(now.plus(DIGEST_LEAD_TIME));
    }

    /** Taken and on record also where nobody is to hear of it: when the silence ends, nothing old comes up. */
    private void takeStep(Alert alert, Instant now) {
        AlertTraits traits = AlertTraits.of(alert, routing.get().regions());
        ContactRole role = ESCALATION_ROLES.get(alert.escalated);
        int afterDays = days.get(alert.escalated);
        Optional<Bilingual> suppression = timing.suppressionReason(traits, now);
        if (suppression.isPresent()) {
            alerts.escalate(alert, untold(afterDays, role, suppression.get()));
            return;
        }
        List<Contact> contacts = routing.get().concerned(role, traits);
        AlertEvent event = alerts.escalate(alert, told(afterDays, role, contacts));
        contacts.forEach(
                contact -> Notice.inDigest(event, contact.code, digests.get().sameDay(now)));
    }

    /**
     * One step of the ladder.
     *
     * @param afterWorkingDays counted from when the alert was opened or last got worse
     */
    record LadderStep(int afterWorkingDays, ContactRole role, List<Contact> contacts) {}

    /** Who would be told, step by step, if nobody acknowledged an alert of these traits. */
    List<LadderStep> ladder(AlertTraits traits) {
        return IntStream.range(0, days.size())
                .mapToObj(step -> new LadderStep(
                        days.get(step),
                        ESCALATION_ROLES.get(step),
                        routing.get().concerned(ESCALATION_ROLES.get(step), traits)))
                .toList();
    }

    private static Bilingual told(int days, ContactRole role, List<Contact> contacts) {
        return Bilingual.of(language -> {
            String names = contacts.isEmpty()
                    ? Messages.text(language, "alert.escalated.nobody")
                    : contacts.stream()
                            .map(contact -> contact.name)
                            .collect(Collectors.joining(Messages.text(language, "alert.list")));
            return Messages.text(language, "alert.escalated.to", days, name(role, language), names);
        });
    }

    private static Bilingual untold(int days, ContactRole role, Bilingual reason) {
        return Bilingual.of(language ->
                Messages.text(language, "alert.escalated.untold", days, name(role, language), reason.in(language)));
    }

    private static String name(ContactRole role, Locale language) {
        return Messages.text(language, "alert.role." + role);
    }
}
