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

import org.indicatorwatch.alerts.routing.Contact;
import org.indicatorwatch.alerts.routing.ContactRole;
import org.indicatorwatch.alerts.routing.Matchers;
import org.indicatorwatch.alerts.routing.Route;
import org.indicatorwatch.alerts.routing.RouteService;
import org.indicatorwatch.alerts.routing.RouteView;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.editing.EditConflict;
import org.indicatorwatch.web.editing.FormField;
import org.indicatorwatch.web.editing.FormMapper;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** The rules that lead alerts to contacts, in the order in which they are tried. */
@Path("/routes")
@Requires(value = Capability.ADMINISTER, toRead = Capability.HANDLE_ALERTS)
@Produces(HtmlResponses.HTML)
@Blocking
class RoutePage {

    private final RouteService routes;
    private final MatcherFormMapper matchers;
    private final Choices choices;
    private final CurrentActor actor;
    private final PageWording words;

    RoutePage(RouteService routes, MatcherFormMapper matchers, Choices choices, CurrentActor actor, PageWording words) {
        this.routes = routes;
        this.matchers = matchers;
        this.choices = choices;
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
    @Path(Download.PATH_TEMPLATE)
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

    @GET
    @Path("-new")
    @Requires(Capability.ADMINISTER)
    public TemplateInstance fresh() {
        return page("", "", Form.of(Map.of("position", "100")), Matchers.ALL, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("-new")
    public Response create(MultivaluedMap<String, String> sent) {
        Form form = FormMapper.typed(sent);
        String code = form.value("code").strip();
        try {
            if (routes.find(code).isPresent()) {
                throw ProblemException.invalid("code", "code-taken", code);
            }
            routes.put(code, read(code, form, sent), null);
        } catch (ProblemException e) {
            return HtmlResponses.unprocessable(page("", "", form.with(e, words.locale()), readMatchers(sent), null));
        }
        return HtmlResponses.seeOther("/routes");
    }

    @GET
    @Path("{code}")
    public TemplateInstance edit(@PathParam("code") String code) {
        Route route = routes.get(code);
        return page(code, version(route), RouteForm.stored(route), route.matchers, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{code}")
    public Response save(
            @PathParam("code") String code, @FormParam("version") String version, MultivaluedMap<String, String> sent) {
        Form form = FormMapper.typed(sent);
        try {
            routes.put(code, read(code, form, sent), version);
        } catch (ProblemException e) {
            return e.isStale()
                    ? overtaken(e, code, form, readMatchers(sent))
                    : HtmlResponses.unprocessable(
                            page(code, version, form.with(e, words.locale()), readMatchers(sent), null));
        }
        return HtmlResponses.seeOther("/routes");
    }

    /** Both versions, and the choice to keep one's own. */
    private Response overtaken(ProblemException problem, String code, Form form, Matchers meant) {
        Route now = routes.get(code);
        List<EditConflict> differences =
                new ArrayList<>(EditConflict.of("route", fields(), form, RouteForm.stored(now), words));
        String mine = String.join(words.text("semicolon"), matchers.describe(meant));
        String theirs = String.join(words.text("semicolon"), matchers.describe(now.matchers));
        if (!mine.equals(theirs)) {
            differences.add(0, new EditConflict(words.text("matcher"), mine, theirs));
        }
        return HtmlResponses.unprocessable(problem.status(), page(code, version(now), form, meant, differences));
    }

    @POST
    @Path("{code}/delete")
    public Response delete(@PathParam("code") String code, @FormParam("version") String version) {
        Route route = routes.get(code);
        try {
            routes.delete(code, version);
        } catch (ProblemException e) {
            Form refused = RouteForm.stored(route).with(e, words.locale());
            return HtmlResponses.unprocessable(e.status(), page(code, version(route), refused, route.matchers, null));
        }
        return HtmlResponses.seeOther("/routes");
    }

    private RouteView read(String code, Form form, MultivaluedMap<String, String> sent) {
        return new RouteView(
                code,
                position(form.value("position")),
                matchers.read(sent),
                all("contacts", sent),
                all("roles", sent).stream().map(RoutePage::role).toList(),
                form.value("proceed").equals("true"));
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

    /** To tell in what two versions differ, and what is to be ticked. */
    private List<FormField> fields() {
        List<Choice> contacts = Contact.<Contact>listAll(Sort.by("code")).stream()
                .map(contact -> new Choice(contact.code, contact.name))
                .toList();
        return List.of(
                FormField.number("position"),
                FormField.codes("roles", choices.contactRoles()),
                FormField.codes("contacts", contacts),
                FormField.yes("proceed"));
    }

    /** @param conflict where a version differs that was saved in the meantime; null if there is none */
    private TemplateInstance page(String code, String version, Form form, Matchers meant, List<EditConflict> conflict) {
        List<MatcherForm.Group> told = fields().stream()
                .filter(field -> field.kind() == FormField.Kind.CODES)
                .map(field -> group(field, form))
                .toList();
        return Templates.route(new RouteForm(
                code,
                version,
                form,
                matchers.show(meant),
                told,
                conflict == null ? List.of() : conflict,
                conflict != null,
                mayEdit()));
    }

    private MatcherForm.Group group(FormField field, Form form) {
        return new MatcherForm.Group(
                field.name(),
                words.text("route." + field.label()),
                field.choices().stream()
                        .map(choice -> new MatcherForm.Option(
                                choice.value(), choice.text(), field.holds(form, choice.value())))
                        .toList());
    }

    private static String version(Route route) {
        return Long.toString(route.version);
    }

    private boolean mayEdit() {
        return actor.get().may(Capability.ADMINISTER);
    }
}
