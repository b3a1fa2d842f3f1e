package org.indicatorwatch.web.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.indicatorwatch.alerts.routing.Contact;
import org.indicatorwatch.alerts.routing.ContactRole;
import org.indicatorwatch.alerts.routing.ContactView;
import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.editing.EditConflict;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.list.Choice;

/**
 * A contact to be looked at or edited.
 *
 * @param code empty for a new one
 * @param version what the form was filled in for; empty for a new one
 * @param conflict where somebody else's version differs, which was saved in the meantime
 * @param stale whether somebody else saved another version in the meantime
 */
public record ContactForm(
        String code,
        String version,
        Form form,
        List<Choice> roles,
        List<Choice> departments,
        List<Choice> regions,
        List<Choice> languages,
        List<EditConflict> conflict,
        boolean stale,
        boolean mayEdit) {

    private static final String CHECKED_VALUE = "true";

    public boolean isNew() {
        return code.isEmpty();
    }

    /** Where the form is sent. */
    public String address() {
        return "/contacts/" + (isNew() ? "-new" : Addresses.inAddress(code));
    }

    /** A form that shows the contact, but never its key. */
    static Form stored(Contact contact) {
        Map<String, String> values = new HashMap<>();
        values.put("name", contact.name);
        values.put("role", contact.role.name());
        values.put("email", text(contact.email));
        values.put("department", text(contact.department));
        values.put("region", text(contact.region));
        values.put("language", contact.language);
        values.put("byEmail", ticked(contact.channels.contains(Channel.EMAIL.name())));
        values.put("byWebhook", ticked(contact.channels.contains(Channel.WEBHOOK.name())));
        values.put("webhookUrl", text(contact.webhookUrl));
        values.put("digest", ticked(contact.digest));
        values.put("enabled", ticked(contact.enabled));
        return Form.of(values);
    }

    /** What a new one begins with. */
    static Form defaults() {
        return Form.of(Map.of(
                "role",
                ContactRole.OBSERVER.name(),
                "language",
                "zh",
                "byEmail",
                CHECKED_VALUE,
                "digest",
                CHECKED_VALUE,
                "enabled",
                CHECKED_VALUE));
    }

    /** @throws ProblemException 422 for a role that does not exist */
    static ContactView read(String code, Form form) {
        List<Channel> channels = new ArrayList<>();
        if (form.value("byEmail").equals(CHECKED_VALUE)) {
            channels.add(Channel.EMAIL);
        }
        if (form.value("byWebhook").equals(CHECKED_VALUE)) {
            channels.add(Channel.WEBHOOK);
        }
        return new ContactView(
                code,
                form.value("name"),
                orNull(form.value("email")),
                orNull(form.value("department")),
                role(form.value("role")),
                orNull(form.value("region")),
                channels,
                orNull(form.value("webhookUrl")),
                secret(form),
                form.value("language"),
                form.value("digest").equals(CHECKED_VALUE),
                form.value("enabled").equals(CHECKED_VALUE));
    }

    /** A key that is not typed stays as it is; one that is no longer wanted is ticked off. */
    private static String secret(Form form) {
        return form.value("noSecret").equals(CHECKED_VALUE) ? "" : orNull(form.value("webhookSecret"));
    }

    private static ContactRole role(String name) {
        return Arrays.stream(ContactRole.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("role", "wrong-format", name));
    }

    private static String ticked(boolean on) {
        return on ? CHECKED_VALUE : "";
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String orNull(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
