package org.indicatorwatch.alerts.routing;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.indicatorwatch.alerts.AlertsConfig;
import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.mail.MailServerConfig;
import org.indicatorwatch.delivery.outbox.Outbox;
import org.indicatorwatch.platform.StartupOrder;
import org.indicatorwatch.platform.database.AdvisoryLock;

/** Makes sure that a new installation tells somebody: the secretariat, at the configured address, of everything. */
@ApplicationScoped
class DefaultContact {

    static final String CODE = "default";

    private static final Logger LOG = Logger.getLogger(DefaultContact.class);

    private static final int LAST_ROUTE_POSITION = 1000;

    private final EntityManager entities;
    private final AlertsConfig config;
    private final Outbox outbox;
    private final MailServerConfig server;

    DefaultContact(EntityManager entities, AlertsConfig config, Outbox outbox, MailServerConfig server) {
        this.entities = entities;
        this.config = config;
        this.outbox = outbox;
        this.server = server;
    }

    @Transactional
    void onStart(@Observes @Priority(StartupOrder.ACCOUNTS) StartupEvent started) {
        AdvisoryLock.DEFAULT_CONTACT.take(entities);
        Contact known = Contact.findById(CODE);
        if (known != null && known.fromConfiguration) {
            known.email = config.defaultRecipient();
            outbox.readdress(CODE, known.recipients());
        } else if (known == null && Contact.count() == 0) {
            secretariat().persist();
            if (Route.count() == 0) {
                everything().persist();
            }
        }
        Contact told = Contact.findById(CODE);
        if (told != null && told.fromConfiguration) {
            warning(server.server().isPresent(), told.email).ifPresent(LOG::warn);
        }
    }

    /** Mails that leave this machine need somebody who reads them. */
    static Optional<String> warning(boolean served, String address) {
        return served && address.equals(AlertsConfig.NOBODY)
                ? Optional.of("Mails leave through a server, but alerts go to " + address + ", which nobody reads. Set"
                        + " indicator-watch.alerts.default-recipient, or give the contact '" + CODE + "' an address.")
                : Optional.empty();
    }

    private Contact secretariat() {
        Contact contact = new Contact();
        contact.code = CODE;
        contact.name = "医改领导小组秘书处";
        contact.email = config.defaultRecipient();
        contact.role = ContactRole.SECRETARIAT;
        contact.channels = List.of(Channel.EMAIL.name());
        contact.language = "zh";
        contact.digest = true;
        contact.enabled = true;
        contact.fromConfiguration = true;
        return contact;
    }

    private static Route everything() {
        Route route = new Route();
        route.code = CODE;
        route.position = LAST_ROUTE_POSITION;
        route.matchers = Matchers.ALL;
        route.contacts = List.of();
        route.roles = List.of(ContactRole.SECRETARIAT.name());
        return route;
    }
}
