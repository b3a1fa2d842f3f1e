package org.indicatorwatch.web.routing;

import java.util.HashMap;
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
import org.indicatorwatch.alerts.routing.ContactService;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.editing.EditConflict;
import org.indicatorwatch.web.editing.FormField;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** Contacts, and the page to which mails lead those who want no more of them. */
@Path("/contacts")
@Requires(value = Capability.ADMINISTER, toRead = Capability.HANDLE_ALERTS)
@Produces(HtmlResponses.HTML)
@Blocking
class ContactPage {

    /** Each by its own name. */
    private static final List<Choice> LANGUAGES = List.of(new Choice("zh", "中文"), new Choice("en", "English"));

    private final ContactService contacts;
    private final Choices choices;
    private final CurrentActor actor;
    private final PageWording words;

    ContactPage(ContactService contacts, Choices choices, CurrentActor actor, PageWording words) {
        this.contacts = contacts;
        this.choices = choices;
        this.actor = actor;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/routing")
    static class Templates {

        private Templates() {}

        static native TemplateInstance contacts(Listing<ContactRow> list, List<Choice> roles, boolean mayEdit);

        static native TemplateInstance contact(ContactForm page);
    }

    @GET
    public TemplateInstance list(UriInfo uri) {
        ListQuery query = ListQuery.of(uri);
        return Templates.contacts(Listing.of(query, rows(query), ContactRow.ORDERS), choices.contactRoles(), mayEdit());
    }

    @GET
    @Path(Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("kind") String kind, UriInfo uri) {
        ListQuery query = ListQuery.of(uri);
        List<ContactRow> rows = Listing.sorted(query, rows(query), ContactRow.ORDERS);
        return Download.of(kind, new ListExport<>("contacts", ContactRow.columns(words), rows::forEach));
    }

    private List<ContactRow> rows(ListQuery query) {
        RegionTree regions = RegionTree.load();
        return Contact.<Contact>listAll(Sort.by("code")).stream()
                .filter(contact -> query.admits("role", contact.role))
                .map(contact -> ContactRow.of(contact, regions, words))
                .toList();
    }

    @GET
    @Path("-new")
    @Requires(Capability.ADMINISTER)
    public TemplateInstance fresh() {
        return page("", "", ContactForm.defaults(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("-new")
    public Response create(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String code = form.value("code").strip();
        try {
            if (contacts.find(code).isPresent()) {
                throw ProblemException.invalid("code", "code-taken", code);
            }
            contacts.put(code, ContactForm.read(code, form), null);
        } catch (ProblemException e) {
            return HtmlResponses.unprocessable(page("", "", form.with(e, words.locale()), null));
        }
        return HtmlResponses.seeOther("/contacts");
    }

    @GET
    @Path("{code}")
    public TemplateInstance edit(@PathParam("code") String code) {
        Contact contact = contacts.get(code);
        return page(code, version(contact), ContactForm.stored(contact), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{code}")
    public Response save(
            @PathParam("code") String code, @FormParam("version") String version, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        try {
            contacts.put(code, ContactForm.read(code, form), version);
        } catch (ProblemException e) {
            return e.isStale()
                    ? overtaken(e, code, form)
                    : HtmlResponses.unprocessable(page(code, version, form.with(e, words.locale()), null));
        }
        return HtmlResponses.seeOther("/contacts");
    }

    /** Both versions, and the choice to keep one's own. */
    private Response overtaken(ProblemException problem, String code, Form form) {
        Contact now = contacts.get(code);
        List<EditConflict> differences = EditConflict.of("contact", fields(), form, ContactForm.stored(now), words);
        return HtmlResponses.unprocessable(problem.status(), page(code, version(now), form, differences));
    }

    @POST
    @Path("{code}/delete")
    public Response delete(@PathParam("code") String code, @FormParam("version") String version) {
        Contact contact = contacts.get(code);
        try {
            contacts.delete(code, version);
        } catch (ProblemException e) {
            Form refused = ContactForm.stored(contact).with(e, words.locale());
            return HtmlResponses.unprocessable(e.status(), page(code, version(contact), refused, null));
        }
        return HtmlResponses.seeOther("/contacts");
    }

    /** To tell in what two versions differ. */
    private List<FormField> fields() {
        return List.of(
                FormField.text("name"),
                FormField.choice("role", choices.contactRoles()),
                FormField.text("email"),
                FormField.choice("department", choices.departments()),
                FormField.choice("region", choices.regions()),
                FormField.choice("language", LANGUAGES),
                FormField.yes("byEmail"),
                FormField.yes("byWebhook"),
                FormField.text("webhookUrl"),
                FormField.yes("digest"),
                FormField.yes("enabled"));
    }

    /** @param conflict where a version differs that was saved in the meantime; null if there is none */
    private TemplateInstance page(String code, String version, Form form, List<EditConflict> conflict) {
        Map<String, String> values = new HashMap<>(form.values());
        values.remove("webhookSecret");
        return Templates.contact(new ContactForm(
                code,
                version,
                new Form(values, form.errors()),
                choices.contactRoles(),
                choices.departments(),
                choices.regions(),
                LANGUAGES,
                conflict == null ? List.of() : conflict,
                conflict != null,
                mayEdit()));
    }

    private boolean mayEdit() {
        return actor.get().may(Capability.ADMINISTER);
    }

    private static String version(Contact contact) {
        return Long.toString(contact.version);
    }
}
