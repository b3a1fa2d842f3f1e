package org.indicatorwatch.web.layout;

import java.util.List;

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

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/duties", "duties", Capability.WRITE_READINGS),
            new Entry("/verification", "verification", Capability.VERIFY),
            new Entry("/", "overview", Capability.READ),
            new Entry("/heat", "heat", Capability.READ));

    private Navigation() {}

    /** A link; {@code current} where the page at hand lies behind it. */
    record Link(String path, String key, boolean current) {}

    /** What the actor is led to; nothing where nobody has signed in. */
    static List<Link> of(Actor actor, String path) {
        return ENTRIES.stream()
                .filter(entry -> actor != null && !actor.mustChangePassword() && actor.may(entry.needs()))
                .map(entry -> new Link(entry.path(), entry.key(), isBehind(path, entry.path())))
                .toList();
    }

    private static boolean isBehind(String path, String entry) {
        return path.equals(entry) || !entry.equals("/") && path.startsWith(entry + "/");
    }
}
