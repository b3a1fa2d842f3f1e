package org.indicatorwatch.web.layout;

import java.util.List;
import java.util.function.Predicate;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.access.Capability;

/** The pages that the navigation leads to, in its order. A feature with pages of its own adds a line here. */
final class Navigation {

    /**
     * @param path beginning of the addresses of the entry's pages
     * @param key of its text, after {@code web.nav.}
     * @param needs what one must be allowed to do to be led there
     */
    private record Entry(String path, String key, Capability needs) {}

    /** The pages around alerts; the first of them stands for all. */
    private static final List<Entry> AROUND_ALERTS = List.of(
            new Entry("/alerts", "alerts", Capability.READ),
            new Entry("/silences", "silences", Capability.READ),
            new Entry("/contacts", "contacts", Capability.HANDLE_ALERTS),
            new Entry("/routes", "routes", Capability.HANDLE_ALERTS),
            new Entry("/notifications", "notifications", Capability.READ));

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/duties", "duties", Capability.WRITE_READINGS),
            new Entry("/verification", "verification", Capability.VERIFY),
            new Entry("/", "overview", Capability.READ),
            new Entry("/heat", "heat", Capability.READ),
            AROUND_ALERTS.get(0),
            new Entry("/audit", "audit", Capability.READ_AUDIT),
            new Entry("/admin", "admin", Capability.MANAGE_CATALOGUE),
            new Entry("/help", "help", Capability.READ));

    private Navigation() {}

    /** A link; {@code current} where the page at hand lies behind it. */
    record Link(String path, String key, boolean current) {}

    /** What the actor is led to; nothing where nobody has signed in. */
    static List<Link> of(Actor actor, String path) {
        return links(ENTRIES, actor, entry -> isBehind(path, entry));
    }

    /** The same among the pages around alerts. */
    static List<Link> aroundAlerts(Actor actor, String path) {
        return links(AROUND_ALERTS, actor, entry -> isBehind(path, entry.path()));
    }

    private static List<Link> links(List<Entry> entries, Actor actor, Predicate<Entry> current) {
        return entries.stream()
                .filter(entry -> actor != null && !actor.mustChangePassword() && actor.may(entry.needs()))
                .map(entry -> new Link(entry.path(), entry.key(), current.test(entry)))
                .toList();
    }

    private static boolean isBehind(String path, Entry entry) {
        return entry.equals(AROUND_ALERTS.get(0))
                ? AROUND_ALERTS.stream().anyMatch(each -> isBehind(path, each.path()))
                : isBehind(path, entry.path());
    }

    private static boolean isBehind(String path, String entry) {
        return path.equals(entry) || !entry.equals("/") && path.startsWith(entry + "/");
    }
}
