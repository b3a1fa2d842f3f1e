package org.indicatorwatch.alerts.notices;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertAction;
import org.indicatorwatch.alerts.AlertChanged;
import org.indicatorwatch.alerts.AlertEvent;
import org.indicatorwatch.alerts.AlertService;
import org.indicatorwatch.alerts.routing.AlertTraits;
import org.indicatorwatch.alerts.routing.Contact;
import org.indicatorwatch.alerts.routing.CurrentRouting;
import org.indicatorwatch.delivery.outbox.Outbox;

/** Notes, in the transaction of a change, who is to be told of it and when. */
@ApplicationScoped
class NoticePlanner {

    private static final Logger LOG = Logger.getLogger(NoticePlanner.class);

    private final AlertService alerts;
    private final CurrentRouting routing;
    private final NoticeTiming timing;
    private final DigestSchedule digests;
    private final Outbox outbox;

    NoticePlanner(
            AlertService alerts, CurrentRouting routing, NoticeTiming timing, DigestSchedule digests, Outbox outbox) {
        this.alerts = alerts;
        this.routing = routing;
        this.timing = timing;
        this.digests = digests;
        this.outbox = outbox;
    }

    void onChange(@Observes AlertChanged change) {
        switch (change.event().action) {
            case OPENED, REOPENED, WORSENED -> alarm(change.alert(), change.event());
            case RESOLVED -> resolved(change.alert(), change.event());
            case ACKNOWLEDGED -> dropFollowUps(change.alert());
            case EASED, ASSIGNED, COMMENTED, TOLD, WITHHELD, REMINDED, ESCALATED -> {}
        }
    }

    private void alarm(Alert alert, AlertEvent event) {
        AlertTraits traits = traits(alert);
        Set<Contact> contacts = new HashSet<>(routing.get().contacts(traits).keySet());
        if (contacts.isEmpty()) {
            LOG.warnf("No route leads from alert %d to anybody; nobody is told", alert.id);
            alerts.note(alert, AlertAction.WITHHELD, NoticeTiming.NO_RECIPIENT_REASON);
            return;
        }
        contacts.removeIf(contact -> DeliveryAlerts.concerns(alert, contact));
        if (alert.urgent) {
            planByMode(decide(alert, event, traits), contacts, event);
        } else if (timing.suppressionReason(traits, event.at).isEmpty()) {
            contacts.removeIf(contact -> !contact.digest);
            inDigest(contacts, event);
        }
    }

    /** Whoever was told that something is wrong is told that it is over; what nobody has read yet is taken back. */
    private void resolved(Alert alert, AlertEvent event) {
        Set<Contact> atOnce = new HashSet<>();
        Set<Contact> digest = new HashSet<>();
        for (Notice notice : Notice.alarms(alert.id, alert.opening)) {
            Optional<Contact> contact = Contact.findByIdOptional(notice.contact);
            if (contact.isEmpty() || notice.state == Notice.State.PENDING || isTakenBack(notice)) {
                notice.drop();
            } else {
                (notice.digest ? digest : atOnce).add(contact.get());
            }
        }
        digest.removeAll(atOnce);
        AlertTraits traits = traits(alert);
        if (!atOnce.isEmpty()) {
            planByMode(decide(alert, event, traits), atOnce, event);
        }
        if (timing.suppressionReason(traits, event.at).isEmpty()) {
            inDigest(digest, event);
        }
    }

    /**
     * What nobody has received yet, or was given up, need not be sent any more, unless its message has more to say. The
     * notice counts as taken back if it has reached, or may yet reach, nobody over any channel.
     */
    private boolean isTakenBack(Notice notice) {
        if (Notice.isOnlySubjectOfMessage(notice)) {
            outbox.cancel(notice.messageKey);
        } else if (Notice.isLastOpenSubjectOfMessage(notice)) {
            outbox.cancelDead(notice.messageKey);
        }
        return outbox.channels(List.of(notice.messageKey)).isEmpty();
    }

    private static void dropFollowUps(Alert alert) {
        Notice.alarms(alert.id, alert.opening).stream()
                .filter(notice -> notice.state == Notice.State.PENDING)
                .filter(Notice::isFollowUp)
                .forEach(Notice::drop);
    }

    private NoticeTiming.Decision decide(Alert alert, AlertEvent event, AlertTraits traits) {
        NoticeTiming.Decision decision = timing.decide(alert, event, traits);
        if (decision.reason() != null) {
            alerts.note(alert, AlertAction.WITHHELD, decision.reason());
        }
        return decision;
    }

    private void planByMode(NoticeTiming.Decision decision, Collection<Contact> contacts, AlertEvent event) {
        switch (decision.way()) {
            case AT_ONCE -> contacts.forEach(contact -> Notice.atOnce(event, contact.code));
            case DIGEST -> inDigest(contacts, event);
            case NOT_AT_ALL -> {}
        }
    }

    private void inDigest(Collection<Contact> contacts, AlertEvent event) {
        contacts.forEach(
                contact -> Notice.inDigest(event, contact.code, digests.get().next(event.at)));
    }

    private AlertTraits traits(Alert alert) {
        return AlertTraits.of(alert, routing.get().regions());
    }
}
