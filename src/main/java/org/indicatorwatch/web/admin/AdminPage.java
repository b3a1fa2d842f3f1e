package org.indicatorwatch.web.admin;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.layout.HtmlResponses;

/** Where the administration begins: how the service is, and what can be looked after. */
@Path("/admin")
@Requires(Capability.MANAGE_CATALOGUE)
@Blocking
class AdminPage {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/admin/users", "users", Capability.ADMINISTER),
            new Entry("/admin/targets", "targets", Capability.MANAGE_CATALOGUE),
            new Entry("/admin/plans", "plans", Capability.MANAGE_CATALOGUE),
            new Entry("/admin/indicators", "indicators", Capability.MANAGE_CATALOGUE),
            new Entry("/admin/regions", "regions", Capability.MANAGE_CATALOGUE),
            new Entry("/admin/departments", "departments", Capability.MANAGE_CATALOGUE),
            new Entry("/admin/collections", "collections", Capability.MANAGE_CATALOGUE),
            new Entry("/admin/rules", "rules", Capability.MANAGE_CATALOGUE),
            new Entry("/admin/calendar", "calendar", Capability.ADMINISTER),
            new Entry("/account/tokens", "tokens", Capability.OWN_ACCOUNT));

    private final ServiceStatusSummary states;
    private final CurrentActor actor;

    AdminPage(ServiceStatusSummary states, CurrentActor actor) {
        this.states = states;
        this.actor = actor;
    }

    /** @param key of its texts, after {@code web.admin.} */
    public record Entry(String path, String key, Capability needs) {}

    @CheckedTemplate(basePath = "web/admin")
    static class Templates {

        private Templates() {}

        static native TemplateInstance start(List<ServiceStatusSummary.Line> state, List<Entry> entries);
    }

    @GET
    @Produces(HtmlResponses.HTML)
    public TemplateInstance page() {
        Stream<Entry> open = ENTRIES.stream().filter(entry -> actor.get().may(entry.needs()));
        return Templates.start(states.lines(), open.toList());
    }
}
