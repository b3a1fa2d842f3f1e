package org.indicatorwatch.web.targets;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

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

import io.quarkus.panache.common.Sort;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.PlanService;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.TargetService;
import org.indicatorwatch.catalogue.TargetView;
import org.indicatorwatch.catalogue.wording.Interpretation;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.editing.FormMapper;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;
import org.indicatorwatch.web.overview.ChosenPlan;

/** The targets of a plan, and the form in which one is edited, its wording read and its path shown. */
@Path("/admin/targets")
@Requires(Capability.MANAGE_CATALOGUE)
@Produces(HtmlResponses.HTML)
@Blocking
class TargetsPage {

    private static final Map<String, Function<TargetRow, ? extends Comparable<?>>> ORDERS = Map.of(
            "number", row -> row.target().position,
            "name", TargetRow::name,
            "nature", row -> row.target().nature);

    private final TargetService targets;
    private final PlanService plans;
    private final TargetFormMapper forms;
    private final OfficialWordingReader wordings;
    private final ChosenPlan chosen;
    private final Choices choices;
    private final PageWording words;

    TargetsPage(
            TargetService targets,
            PlanService plans,
            TargetFormMapper forms,
            OfficialWordingReader wordings,
            ChosenPlan chosen,
            Choices choices,
            PageWording words) {
        this.targets = targets;
        this.plans = plans;
        this.forms = forms;
        this.wordings = wordings;
        this.chosen = chosen;
        this.choices = choices;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/targets")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(Plan plan, List<Choice> plans, Listing<TargetRow> list);

        static native TemplateInstance edit(TargetEditView page);
    }

    @GET
    public TemplateInstance list(UriInfo uri) {
        ListQuery query = ListQuery.of(uri);
        Plan plan = chosen.plan(query.value("plan"));
        return Templates.list(plan, choices.plans(), Listing.of(query, rows(query, plan), ORDERS));
    }

    @GET
    @Path("-" + Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("kind") String kind, UriInfo uri) {
        ListQuery query = ListQuery.of(uri);
        List<TargetRow> rows = Listing.sorted(query, rows(query, chosen.plan(query.value("plan"))), ORDERS);
        List<ListColumn<TargetRow>> columns = List.of(
                new ListColumn<>(words.text("column.number"), row -> row.target().number),
                new ListColumn<>(words.text("column.target"), TargetRow::name),
                new ListColumn<>(words.text("column.nature"), row -> words.name(row.target().nature)),
                new ListColumn<>(words.text("edit.target.goal.text"), row -> row.target().goalText),
                new ListColumn<>(words.text("edit.target.rule"), TargetRow::rule));
        return Download.of(kind, new ListExport<>("targets", columns, rows::forEach));
    }

    private List<TargetRow> rows(ListQuery query, Plan plan) {
        String text = query.value("q").toLowerCase(Locale.ROOT);
        RuleText rules = wordings.texts();
        return Target.<Target>list("plan", Sort.by("position"), plan.code).stream()
                .map(target -> new TargetRow(target, words.name(target), rules.of(target.rule, target.indicator)))
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(text))
                .toList();
    }

    @GET
    @Path("{plan}/-new")
    public TemplateInstance blank(@PathParam("plan") String plan) {
        return Templates.edit(forms.page(plans.get(plan), null, forms.form(null), "", null, null, false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{plan}/-new")
    public Response create(@PathParam("plan") String planCode, MultivaluedMap<String, String> sent) {
        Plan plan = plans.get(planCode);
        Form typed = FormMapper.typed(sent);
        if (!typed.value("action").isEmpty()) {
            return tried(plan, null, typed);
        }
        String code = typed.value("key").strip();
        try {
            if (code.isEmpty()) {
                throw ProblemException.invalid("key", "required");
            }
            if (Target.find(planCode, code).isPresent()) {
                throw ProblemException.invalid("key", "code-taken", code);
            }
            return saved(
                    targets.put(planCode, code, forms.read(typed, null), null).target());
        } catch (ProblemException e) {
            return HtmlResponses.unprocessable(
                    Templates.edit(forms.page(plan, null, forms.refused(typed, e), "", null, null, false)));
        }
    }

    @GET
    @Path("{plan}/{code}")
    public TemplateInstance edit(
            @PathParam("plan") String plan, @PathParam("code") String code, @QueryParam("saved") boolean saved) {
        Target target = targets.get(plan, code);
        TargetView view = TargetView.of(target);
        String version = Long.toString(target.version);
        return Templates.edit(forms.page(plans.get(plan), view, forms.form(view), version, null, null, saved));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{plan}/{code}")
    public Response change(
            @PathParam("plan") String planCode, @PathParam("code") String code, MultivaluedMap<String, String> sent) {
        Plan plan = plans.get(planCode);
        Target target = targets.get(planCode, code);
        TargetView view = TargetView.of(target);
        Form typed = FormMapper.typed(sent);
        if (!typed.value("action").isEmpty()) {
            return tried(plan, view, typed);
        }
        String version = typed.value("version");
        try {
            return saved(targets.put(planCode, code, forms.read(typed, view), version.isEmpty() ? null : version)
                    .target());
        } catch (ProblemException e) {
            return e.isStale()
                    ? stale(plan, code, typed, e)
                    : HtmlResponses.unprocessable(Templates.edit(
                            forms.page(plan, view, forms.refused(typed, e), version, null, null, false)));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{plan}/{code}/-delete")
    public Response delete(
            @PathParam("plan") String plan, @PathParam("code") String code, MultivaluedMap<String, String> sent) {
        String version = FormMapper.typed(sent).value("version");
        targets.delete(plan, code, version.isEmpty() ? null : version);
        return HtmlResponses.seeOther("/admin/targets?plan=" + Addresses.inAddress(plan));
    }

    private static Response saved(Target target) {
        return HtmlResponses.seeOther(new TargetRow(target, target.name, "").address() + "?saved=true");
    }

    /** The form again, as it was typed, over what somebody else has saved. */
    private Response stale(Plan plan, String code, Form typed, ProblemException problem) {
        Target theirs = targets.get(plan.code, code);
        TargetView view = TargetView.of(theirs);
        return HtmlResponses.unprocessable(
                problem.status(),
                Templates.edit(forms.page(
                        plan,
                        view,
                        typed,
                        Long.toString(theirs.version),
                        null,
                        forms.differences(typed, view),
                        false)));
    }

    /** The form again with the wording read, or only the path worked out; nothing is saved. */
    private Response tried(Plan plan, TargetView view, Form typed) {
        Form form = typed;
        TargetEditView.InterpretedWording shown = null;
        try {
            if (typed.value("action").equals("interpret")) {
                Interpretation read = wordings.interpret(typed, plan);
                shown = wordings.shown(read, typed.value("indicator"));
                form = wordings.with(typed, read);
            } else {
                forms.read(typed, view);
            }
        } catch (ProblemException e) {
            form = forms.refused(typed, e);
        }
        return Response.ok(Templates.edit(forms.page(plan, view, form, typed.value("version"), shown, null, false)))
                .build();
    }
}
