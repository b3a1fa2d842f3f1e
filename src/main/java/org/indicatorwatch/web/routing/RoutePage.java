package org.indicatorwatch.web.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.panache.common.Sort;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.alerts.contacts.Contact;
import org.indicatorwatch.alerts.contacts.ContactRole;
import org.indicatorwatch.alerts.contacts.Matchers;
import org.indicatorwatch.alerts.contacts.Route;
import org.indicatorwatch.alerts.contacts.RouteService;
import org.indicatorwatch.alerts.contacts.RouteView;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Answers;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** The rules that lead alerts to contacts, in the order in which they are tried. */
@Path("/routes")
@Requires(value = Capability.ADMINISTER, toRead = Capability.HANDLE_ALERTS)
@Produces(Answers.HTML)
@Blocking
class RoutePage {

    private static final int STALE = 412;

    private final RouteService routes;
    private final MatcherForms matchers;
    private final CurrentActor actor;
    private final Wording words;

    RoutePage(RouteService routes, MatcherForms matchers, CurrentActor actor, Wording words) {
        this.routes = routes;
        this.matchers = matchers;
        this.actor = actor;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/routing")
    static class Templates {

        private Templates() {}

        static native TemplateInstance routes(Listing<RouteRow> list, boolean mayEdit);

        static native TemplateInstance route(RouteForm page);
    }

    @GET
    public TemplateInstance list(UriInfo uri) {
        return Templates.routes(Listing.of(ListQuery.of(uri), rows(), RouteRow.ORDERS), mayEdit());
    }

    @GET
    @Path(Download.PATH)
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("kind") String kind, UriInfo uri) {
        List<RouteRow> rows = Listing.sorted(ListQuery.of(uri), rows(), RouteRow.ORDERS);
        return Download.of(kind, new ListExport<>("routes", RouteRow.columns(words), rows::forEach));
    }

    private List<RouteRow> rows() {
        return Route.<Route>listAll(Sort.by("position").and("code")).stream()
                .map(route -> RouteRow.of(route, matchers, words))
                .toList();
    }

    /** The tilde keeps it apart from the codes of routes. */
    @GET
    @Path("~new")
    @Requires(Capability.ADMINISTER)
    public TemplateInstance fresh() {
        return page("", "", Form.of(Map.of("position", "100")), Matchers.ALL, List.of(), List.of(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("~new")
    public Response create(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String code = form.value("code").strip();
        try {
            if (routes.find(code).isPresent()) {
                throw ProblemException.invalid("code", "code-in-use", code);
            }
            routes.put(code, read(code, form, sent), null);
        } catch (ProblemException e) {
            return Answers.again(again("", "", form.with(e, words.locale()), sent, List.of()));
        }
        return Answers.goTo("/routes");
    }

    @GET
    @Path("{code}")
    public TemplateInstance edit(@PathParam("code") String code) {
        Route route = routes.get(code);
        return page(
                code,
                Long.toString(route.version),
                Form.of(RouteForm.values(route)),
                route.matchers,
                route.roles,
                route.contacts,
                List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{code}")
    public Response save(
            @PathParam("code") String code, @FormParam("version") String version, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        try {
            routes.put(code, read(code, form, sent), version);
        } catch (ProblemException e) {
            return e.status() == STALE
                    ? overtaken(code, form, sent)
                    : Answers.again(again(code, version, form.with(e, words.locale()), sent, List.of()));
        }
        return Answers.goTo("/routes");
    }

    /** Both versions, and the choice to keep one's own. */
    private Response overtaken(String code, Form form, MultivaluedMap<String, String> sent) {
        Route now = routes.get(code);
        List<Conflict> conflicts = new ArrayList<>(Conflict.of(form, RouteForm.values(now), "route", words));
        add("matcher", matchers.describe(now.matchers), matchers.describe(readMatchers(sent)), conflicts);
        add("route.roles", now.roles, all("roles", sent), conflicts);
        add("route.contacts", now.contacts, all("contacts", sent), conflicts);
        return Answers.again(
                STALE,
                again(code, Long.toString(now.version), form.with(words.text("conflict.overtaken")), sent, conflicts));
    }

    private void add(String label, List<String> theirs, List<String> ours, List<Conflict> conflicts) {
        if (!theirs.equals(ours)) {
            String list = words.figures().text("list");
            conflicts.add(new Conflict(words.text(label), String.join(list, theirs), String.join(list, ours)));
        }
    }

    @POST
    @Path("{code}/delete")
    public Response delete(@PathParam("code") String code, @FormParam("version") String version) {
        routes.delete(code, version);
        return Answers.goTo("/routes");
    }

    private RouteView read(String code, Form form, MultivaluedMap<String, String> sent) {
        return new RouteView(
                code,
                position(form.value("position")),
                matchers.read(sent),
                all("contacts", sent),
                all("roles", sent).stream().map(RoutePage::role).toList(),
                form.value("proceed").equals("on"));
    }

    private static Integer position(String text) {
        try {
            return text.isBlank() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("position", "not-a-number", text);
        }
    }

    private static ContactRole role(String name) {
        return Arrays.stream(ContactRole.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("roles", "wrong-format", name));
    }

    /** What can be understood of it; the form says what cannot. */
    private Matchers readMatchers(MultivaluedMap<String, String> sent) {
        try {
            return matchers.read(sent);
        } catch (ProblemException e) {
            return Matchers.ALL;
        }
    }

    private static List<String> all(String field, MultivaluedMap<String, String> sent) {
        return sent.getOrDefault(field, List.of());
    }

    private TemplateInstance again(
            String code, String version, Form form, MultivaluedMap<String, String> sent, List<Conflict> conflicts) {
        return page(code, version, form, readMatchers(sent), all("roles", sent), all("contacts", sent), conflicts);
    }

    private TemplateInstance page(
            String code,
            String version,
            Form form,
            Matchers meant,
            List<String> roles,
            List<String> contacts,
            List<Conflict> conflicts) {
        List<MatcherForm.Option> byRole = Arrays.stream(ContactRole.values())
                .map(role -> new MatcherForm.Option(
                        role.name(), words.figures().text("role." + role), roles.contains(role.name())))
                .toList();
        List<MatcherForm.Option> byName = Contact.<Contact>listAll(Sort.by("code")).stream()
                .map(contact -> new MatcherForm.Option(contact.code, contact.name, contacts.contains(contact.code)))
                .toList();
        return Templates.route(new RouteForm(
                code,
                version,
                form,
                matchers.show(meant),
                List.of(
                        new MatcherForm.Group("roles", words.text("route.roles"), byRole),
                        new MatcherForm.Group("contacts", words.text("route.contacts"), byName)),
                conflicts,
                mayEdit()));
    }

    private boolean mayEdit() {
        return actor.get().may(Capability.ADMINISTER);
    }
}
