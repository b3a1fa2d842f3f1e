package org.indicatorwatch.alerts.routing;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.outbox.Outbox;
import org.indicatorwatch.delivery.webhook.WebhookAddress;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.platform.coded.CodedService;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/** The only writer of contacts. */
@ApplicationScoped
public class ContactService extends CodedService<Contact, ContactView> {

    @Inject
    Outbox outbox;

    ContactService() {
        super(Contact.class, ContactView.class, "contact");
    }

    @Override
    protected void apply(ContactView view, Contact contact) {
        FieldChecks.requireText("name", view.name());
        FieldChecks.require("role", view.role());
        requireExists(Department.class, "department", view.department());
        requireExists(Region.class, "region", view.region());
        List<Channel> channels = view.channels() == null ? List.of(Channel.EMAIL) : view.channels();
        if (channels.isEmpty() || channels.stream().anyMatch(Objects::isNull)) {
            throw ProblemException.invalid("channels", "required");
        }
        checkAddresses(view, channels);
        contact.name = view.name();
        contact.email = view.email();
        contact.department = view.department();
        contact.role = view.role();
        contact.region = view.region();
        contact.channels = channels.stream().distinct().map(Channel::name).toList();
        contact.webhookUrl = view.webhookUrl();
        if (view.webhookSecret() != null) {
            contact.webhookSecret = view.webhookSecret().isEmpty() ? null : view.webhookSecret();
        }
        contact.language = language(view.language());
        contact.digest = view.digest() == null || view.digest();
        contact.enabled = view.enabled() == null || view.enabled();
        contact.fromConfiguration = false;
    }

    /** What waits and what was given up follows the contact. */
    @Override
    protected void changed(String code) {
        find(code).ifPresent(contact -> outbox.readdress(code, contact.recipients()));
    }

    @Override
    protected void refuseWhereNeeded(Contact contact) {
        boolean needed = Route.<Route>listAll().stream().anyMatch(route -> route.contacts.contains(contact.code));
        if (needed) {
            throw ProblemException.conflict("in-use");
        }
    }

    private static void checkAddresses(ContactView view, List<Channel> channels) {
        if (channels.contains(Channel.EMAIL)) {
            FieldChecks.require("email", view.email());
        }
        if (view.email() != null && !view.email().matches("[^@\\s]+@[^@\\s]+")) {
            throw ProblemException.invalid("email", "not-an-email", view.email());
        }
        if (channels.contains(Channel.WEBHOOK)) {
            FieldChecks.require("webhookUrl", view.webhookUrl());
        }
        if (view.webhookUrl() != null && !isWebAddress(view.webhookUrl())) {
            throw ProblemException.invalid("webhookUrl", "not-a-web-address", view.webhookUrl());
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            WebhookAddress.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String language(String wanted) {
        if (wanted == null || wanted.startsWith("zh")) {
            return "zh";
        }
        if (wanted.startsWith("en")) {
            return "en";
        }
        throw ProblemException.invalid("language", "wrong-format", wanted);
    }

    @Override
    public ContactView view(Contact contact) {
        return ContactView.of(contact);
    }
}
