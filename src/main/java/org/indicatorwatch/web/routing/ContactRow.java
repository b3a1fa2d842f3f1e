package org.indicatorwatch.web.routing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.indicatorwatch.alerts.routing.Contact;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.PageWording;

/** A contact as a line of the list; what does not narrow down is empty. */
public record ContactRow(
        Contact contact, String role, String department, String region, String channels, String state) {

    static final Map<String, Function<ContactRow, ? extends Comparable<?>>> ORDERS = Map.of(
            "code", row -> row.contact.code,
            "name", row -> row.contact.name,
            "role", row -> row.contact.role,
            "department", ContactRow::department,
            "region", ContactRow::region);

    static ContactRow of(Contact contact, RegionTree regions, PageWording words) {
        Department department = contact.department == null ? null : Department.findById(contact.department);
        return new ContactRow(
                contact,
                words.figures().text("role." + contact.role),
                department == null ? "" : department.name,
                contact.region == null ? "" : regions.name(contact.region),
                words.list(contact.channels.stream()
                        .map(channel -> words.text("channel." + channel))
                        .toList()),
                words.text(contact.enabled ? "contact.on" : "contact.off"));
    }

    public String address() {
        return Addresses.path("/contacts", contact.code);
    }

    static List<ListColumn<ContactRow>> columns(PageWording words) {
        return List.of(
                new ListColumn<>(words.text("contact.code"), row -> row.contact.code),
                new ListColumn<>(words.text("contact.name"), row -> row.contact.name),
                new ListColumn<>(words.text("contact.email"), row -> row.contact.email),
                new ListColumn<>(words.text("contact.role"), ContactRow::role),
                new ListColumn<>(words.text("contact.department"), ContactRow::department),
                new ListColumn<>(words.text("contact.region"), ContactRow::region),
                new ListColumn<>(words.text("contact.channels"), ContactRow::channels),
                new ListColumn<>(words.text("contact.enabled"), ContactRow::state));
    }
}
