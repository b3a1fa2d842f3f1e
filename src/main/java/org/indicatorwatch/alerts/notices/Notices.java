package org.indicatorwatch.alerts.notices;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertChanged;
import org.indicatorwatch.alerts.AlertEvent;
import org.indicatorwatch.alerts.contacts.AlertTraits;
import org.indicatorwatch.alerts.contacts.Contact;
import org.indicatorwatch.alerts.contacts.Routing;
import org.indicatorwatch.delivery.Outbox;

/** Notes, in the transaction of a change, who is to be told of it. */
@ApplicationScoped
class Notices {

    private final Outbox outbox;

    Notices(Outbox outbox) {
        this.outbox = outbox;
    }

    void onChange(@Observes AlertChanged change) {
        switch (change.event().action) {
            case OPENED, REOPENED, WORSENED -> alarm(change.alert(), change.event());
            case RESOLVED -> resolved(change.alert(), change.event());
            case EASED, ACKNOWLEDGED, ASSIGNED, COMMENTED, TOLD, WITHHELD, REMINDED, ESCALATED -> {}
        }
    }

    private void alarm(Alert alert, AlertEvent event) {
        if (alert.urgent) {
            Routing routing = Routing.load();
            add(routing.recipients(AlertTraits.of(alert, routing.regions())).keySet(), event);
        }
    }

    /** Whoever was told that something is wrong is told that it is over; what nobody has read yet is taken back. */
    private void resolved(Alert alert, AlertEvent event) {
        List<Notice> alarms = Notice.atOnce(alert.id, alert.opening);
        Set<String> told = alarms.stream()
                .filter(notice -> notice.state == Notice.State.TOLD)
                .map(notice -> notice.contact)
                .collect(Collectors.toSet());
        alarms.stream().filter(notice -> notice.state == Notice.State.PENDING).forEach(Notice::drop);
        add(
                told.stream()
                        .map(Contact::<Contact>findById)
                        .filter(contact -> contact != null)
                        .toList(),
                event);
    }

    private static void add(Collection<Contact> contacts, AlertEvent event) {
        for (Contact contact : contacts) {
            Notice notice = new Notice();
            notice.alert = event.alert;
            notice.event = event.id;
            notice.opening = event.opening;
            notice.contact = contact.code;
            notice.action = event.action;
            notice.createdAt = event.at;
            notice.dueAt = event.at;
            notice.periodEnd = event.period == null ? null : event.period.endDate();
            notice.persist();
        }
    }
}
