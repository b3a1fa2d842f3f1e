package org.indicatorwatch.web.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.hibernate.exception.ConstraintViolationException;

import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;

/**
 * The pages of one kind of thing: a list that sorts, filters and exports, and a form to create, change and delete. Keys
 * begin with a letter or digit; what begins with a dash is a page of ours.
 *
 * @param <V> the thing as its service takes it
 */
@Blocking
public abstract class ItemPage<V> {

    private static final String KEY_FIELD = "key";
    private static final String VERSION_FIELD = "version";

    @Inject
    protected FormMapper sheets;

    @Inject
    protected PageWording words;

    private final String path;
    private final String topic;
    private final Class<V> type;

    /**
     * @param path of the list
     * @param topic of its texts, after {@code web.edit.}
     */
    protected ItemPage(String path, String topic, Class<V> type) {
        this.path = path;
        this.topic = topic;
        this.type = type;
    }

    /** In the order in which they are listed. */
    protected abstract List<V> all();

    protected abstract Optional<StoredItem<V>> find(String key);

    /** @throws ProblemException if it is refused, 412 for a stale version */
    protected abstract void save(String key, V thing, String version);

    /** @throws ProblemException if it is refused */
    protected abstract void delete(String key, String version);

    protected abstract String key(V thing);

    protected abstract String name(V thing);

    /** @param thing what is edited; null for what is to be created */
    protected abstract List<FormField> fields(V thing);

    /** The first leads to the thing. */
    protected abstract List<ItemColumn<V>> columns();

    protected boolean deletes() {
        return true;
    }

    protected List<ItemForm.Action> actions(V thing) {
        return List.of();
    }

    /** What a new thing begins with; null for nothing. */
    protected V template() {
        return null;
    }

    /** Completes a new thing before it is saved. */
    protected V completed(V created) {
        return created;
    }

    /**
     * Answers after something was created.
     *
     * @param typed what was typed, before it was completed
     */
    protected Response created(String key, V typed, V thing) {
        return HtmlResponses.seeOther(address(key) + "?saved=true");
    }

    protected final String address(String key) {
        return Addresses.path(path, key);
    }

    @GET
    @Produces(HtmlResponses.HTML)
    public TemplateInstance list(UriInfo uri) {
        return EditingTemplates.list(items().page(ListQuery.of(uri)));
    }

    @GET
    @Path("-" + Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("kind") String kind, UriInfo uri) {
        return Download.of(kind, items().export(ListQuery.of(uri)));
    }

    @GET
    @Path("-new")
    @Produces(HtmlResponses.HTML)
    public TemplateInstance blank() {
        V template = template();
        return page(null, template == null ? Form.EMPTY : sheets.form(fields(null), template), "", null, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("-new")
    @Produces(HtmlResponses.HTML)
    public Response create(MultivaluedMap<String, String> sent) {
        Form typed = FormMapper.typed(sent);
        List<FormField> fields = fields(null);
        try {
            String key = typed.value(KEY_FIELD).strip();
            if (key.isEmpty()) {
                throw ProblemException.invalid(KEY_FIELD, "required");
            }
            if (find(key).isPresent()) {
                throw ProblemException.invalid(KEY_FIELD, "code-taken", key);
            }
            V read = sheets.read(fields, typed, template(), type);
            V thing = completed(read);
            save(key, thing, null);
            return created(key, read, thing);
        } catch (ProblemException e) {
            return HtmlResponses.unprocessable(page(null, refused(typed, fields, e), "", null, false));
        }
    }

    @GET
    @Path("{key}")
    @Produces(HtmlResponses.HTML)
    public TemplateInstance edit(@PathParam("key") String key, @QueryParam("saved") boolean saved) {
        StoredItem<V> stored = get(key);
        Form form = sheets.form(fields(stored.thing()), stored.thing());
        return page(stored.thing(), form, Long.toString(stored.version()), null, saved);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{key}")
    @Produces(HtmlResponses.HTML)
    public Response change(@PathParam("key") String key, MultivaluedMap<String, String> sent) {
        Form typed = FormMapper.typed(sent);
        String version = typed.value(VERSION_FIELD);
        StoredItem<V> stored = get(key);
        List<FormField> fields = fields(stored.thing());
        try {
            save(key, sheets.read(fields, typed, stored.thing(), type), version.isEmpty() ? null : version);
            return HtmlResponses.seeOther(address(key) + "?saved=true");
        } catch (ProblemException e) {
            if (!e.isStale()) {
                return HtmlResponses.unprocessable(
                        page(stored.thing(), refused(typed, fields, e), version, null, false));
            }
            StoredItem<V> theirs = get(key);
            List<EditConflict> differences =
                    EditConflict.of("edit." + topic, fields, typed, sheets.form(fields, theirs.thing()), words);
            String newer = Long.toString(theirs.version());
            return HtmlResponses.unprocessable(e.status(), page(theirs.thing(), typed, newer, differences, false));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{key}/-delete")
    @Produces(HtmlResponses.HTML)
    public Response delete(@PathParam("key") String key, MultivaluedMap<String, String> sent) {
        StoredItem<V> stored = get(key);
        String version = FormMapper.typed(sent).value(VERSION_FIELD);
        try {
            delete(key, version.isEmpty() ? null : version);
            return HtmlResponses.seeOther(path);
        } catch (ProblemException e) {
            return refusedDeletion(stored, e);
        } catch (ConstraintViolationException e) {
            return refusedDeletion(stored, ProblemException.conflict("in-use"));
        }
    }

    private ItemListBuilder<V> items() {
        return new ItemListBuilder<>(topic, path, all(), columns(), thing -> address(key(thing)), words);
    }

    private Response refusedDeletion(StoredItem<V> stored, ProblemException problem) {
        List<FormField> fields = fields(stored.thing());
        Form form = refused(sheets.form(fields, stored.thing()), fields, problem);
        return HtmlResponses.unprocessable(page(stored.thing(), form, Long.toString(stored.version()), null, false));
    }

    private StoredItem<V> get(String key) {
        return find(key).orElseThrow(() -> ProblemException.notFound(topic, key));
    }

    private Form refused(Form typed, List<FormField> fields, ProblemException problem) {
        List<FormField> all = new ArrayList<>(fields);
        all.add(FormField.text(KEY_FIELD));
        return FormMapper.refused(typed, all, renamed(problem), words.locale());
    }

    /** Services call the key by other names. */
    private static ProblemException renamed(ProblemException problem) {
        if (problem.violations().isEmpty()) {
            return problem;
        }
        return ProblemException.invalid(problem.violations().stream()
                .map(violation -> List.of("code", "name").contains(violation.field())
                                && List.of("bad-code", "reserved-name").contains(violation.code())
                        ? new Violation(KEY_FIELD, violation.code(), violation.arguments())
                        : violation)
                .toList());
    }

    /** @param conflict where a version differs that was saved in the meantime; null if there is none */
    private TemplateInstance page(V thing, Form form, String version, List<EditConflict> conflict, boolean saved) {
        boolean creates = thing == null;
        return EditingTemplates.edit(new ItemForm(
                topic,
                path,
                creates ? "" : key(thing),
                creates ? "" : name(thing),
                fields(thing),
                form,
                version,
                conflict == null ? List.of() : conflict,
                saved,
                conflict != null,
                !creates && deletes(),
                creates ? List.of() : actions(thing)));
    }
}
