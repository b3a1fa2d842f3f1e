package org.indicatorwatch.alerts.notices;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.AlertReport;
import org.indicatorwatch.alerts.AlertService;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.alerts.AlertSubject;
import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.alerts.Resolution;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.alerts.routing.Contact;
import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.outbox.DeliveryFailed;
import org.indicatorwatch.delivery.outbox.Outbox;
import org.indicatorwatch.platform.ItemTransactions;
import org.indicatorwatch.platform.Messages;

/** Makes the service's own failure to reach somebody visible: one alert per recipient and channel. */
@ApplicationScoped
class DeliveryAlerts {

    private static final String SEPARATOR = "/";

    private final AlertService alerts;
    private final Outbox outbox;

    DeliveryAlerts(AlertService alerts, Outbox outbox) {
        this.alerts = alerts;
        this.outbox = outbox;
    }

    void onFailure(@Observes DeliveryFailed failure) {
        // News of a failed delivery that itself cannot be delivered stays in the inbox, or two dead mailboxes would
        // tell each other of their deaths.
        boolean own = failure.kind().equals(AlertKind.DELIVERY_FAILED.name());
        alerts.reportOccurrence(new AlertReport(
                AlertKind.DELIVERY_FAILED,
                AlertSubject.recipient(failure.channel() + SEPARATOR + failure.to()),
                own ? Severity.MEDIUM : Severity.HIGH,
                null,
                !own,
                Bilingual.of(language ->
                        Messages.text(language, "alert.delivery.failed", failure.recipient(), failure.error())),
                false,
                null));
    }

    /** Ends the alerts of those who have received something since, and for whom no dead letter is left. */
    void resolveRecovered() {
        List<Long> failed = QuarkusTransaction.requiringNew().call(() -> Alert.find(
                        "select id from Alert where kind = ?1 and state <> ?2 order by id",
                        AlertKind.DELIVERY_FAILED,
                        AlertState.RESOLVED)
                .project(Long.class)
                .list());
        ItemTransactions.run("Resolving alert", failed, id -> Alert.<Alert>findByIdOptional(id)
                .filter(this::isReachableAgain)
                .ifPresent(alert -> alerts.resolve(AlertKind.DELIVERY_FAILED, alert.subject(), Resolution.OVER)));
    }

    private boolean isReachableAgain(Alert alert) {
        String[] parts = alert.item.split(SEPARATOR, 2);
        return outbox.isReachable(Channel.valueOf(parts[0]), parts[1], alert.worsenedAt);
    }

    /** Whether the alert says that the contact cannot be reached; it is then of no use to tell the contact. */
    static boolean concerns(Alert alert, Contact contact) {
        return alert.kind == AlertKind.DELIVERY_FAILED && alert.item.endsWith(SEPARATOR + contact.code);
    }
}
