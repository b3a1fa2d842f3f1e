package org.indicatorwatch.web.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.collecting.SubmissionService;
import org.indicatorwatch.readings.importing.cells.FormFigure;
import org.indicatorwatch.readings.importing.cells.SubmissionFormEntry;
import org.indicatorwatch.readings.importing.cells.SubmissionFormEntry.Finding;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;

/** The form of a submission: filled in, kept, submitted, amended. */
@Path("/submissions/{id}")
@Requires(Capability.READ)
@Produces(HtmlResponses.HTML)
@Blocking
class SubmissionPage {

    private static final Set<String> DONE_ACTIONS =
            Set.of("saved", "unchanged", "submitted", "verified", "returned", "no-file");

    private final EntryAssembler views;
    private final SubmissionFormEntry entry;
    private final SubmissionService submissions;
    private final CurrentActor actor;
    private final PageWording words;

    SubmissionPage(
            EntryAssembler views,
            SubmissionFormEntry entry,
            SubmissionService submissions,
            CurrentActor actor,
            PageWording words) {
        this.views = views;
        this.entry = entry;
        this.submissions = submissions;
        this.actor = actor;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/submission")
    static class Templates {

        private Templates() {}

        static native TemplateInstance submission(EntryView page, boolean amends);

        static native TemplateInstance checked(EntryView page);
    }

    @GET
    public TemplateInstance page(
            @PathParam("id") long id, @QueryParam("amend") boolean amends, @QueryParam("done") String done) {
        String known = done != null && DONE_ACTIONS.contains(done) ? done : "";
        return Templates.submission(views.of(id, EntryInput.asStored(amends, known)), amends);
    }

    /** What is to be said of the rows as they are typed, for scripts to put in their places. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("check")
    @Requires(Capability.WRITE_READINGS)
    public TemplateInstance check(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        EntryFormData typed = new EntryFormData(sent);
        List<FormFigure> figures = entry.completed(typed.figures(views.indicators(id)));
        List<Finding> findings = entry.check(id, figures, actor.get());
        return Templates.checked(views.of(id, EntryInput.typed(figures, typed, findings, Set.of())));
    }

    /** Keeps what is typed and, if it is asked for and nothing speaks against it, submits it all. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Capability.WRITE_READINGS)
    public Response save(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        EntryFormData typed = new EntryFormData(sent);
        List<FormFigure> figures = entry.completed(typed.figures(views.indicators(id)));
        SubmissionFormEntry.FormResult outcome = entry.keep(id, figures, actor.get());
        List<Finding> findings = new ArrayList<>(outcome.findings());
        if (typed.submits()) {
            addMissing(figures, findings);
        }
        EntryInput shown = EntryInput.typed(figures, typed, findings, outcome.conflicts());
        if (!findings.isEmpty() || !outcome.conflicts().isEmpty()) {
            String error = words.text(outcome.kept() ? "entry.partly" : "entry.refused");
            return again(id, shown.with(shown.form().with(error)));
        }
        if (!typed.submits()) {
            return done(id, outcome.kept() ? "saved" : "unchanged", typed);
        }
        try {
            submit(id, typed, figures);
        } catch (ProblemException e) {
            return refused(id, e, figures, typed);
        }
        return done(id, "submitted", typed);
    }

    private static void addMissing(List<FormFigure> figures, List<Finding> findings) {
        Set<String> known = findings.stream().map(Finding::indicator).collect(Collectors.toSet());
        figures.stream()
                .filter(figure -> figure.isBlank() && !figure.theirs() && !known.contains(figure.indicator()))
                .forEach(figure ->
                        findings.add(new Finding(figure.indicator(), false, Violation.of("value", "missing-value"))));
    }

    /** Rules between indicators take a comment; where every row that breaks one is ticked, the ticks are the comment. */
    private void submit(long id, EntryFormData typed, List<FormFigure> figures) {
        String reason = typed.reason().isEmpty() ? null : typed.reason();
        try {
            submissions.submit(id, new SubmissionService.Word(reason, typed.remark()), actor.get(), null);
        } catch (ProblemException e) {
            Set<String> excused = figures.stream()
                    .filter(FormFigure::isExcused)
                    .map(FormFigure::indicator)
                    .collect(Collectors.toSet());
            boolean ticked = !e.violations().isEmpty()
                    && e.violations().stream()
                            .allMatch(violation ->
                                    violation.code().equals("rule-violated") && excused.contains(violation.field()));
            if (!ticked) {
                throw e;
            }
            submissions.submit(
                    id, new SubmissionService.Word(reason, words.text("entry.confirmed")), actor.get(), null);
        }
    }

    /** Problems of a submission name indicators where those of a row name fields. */
    private Response refused(long id, ProblemException problem, List<FormFigure> figures, EntryFormData typed) {
        List<Finding> findings = problem.violations().stream()
                .map(violation -> new Finding(
                        violation.field(),
                        violation.code().equals("rule-violated"),
                        new Violation("value", violation.code(), violation.arguments())))
                .toList();
        Set<String> shownIndicators = new HashSet<>(views.indicators(id));
        EntryInput shown = EntryInput.typed(figures, typed, findings, Set.of());
        boolean beside = !findings.isEmpty()
                && findings.stream().allMatch(finding -> shownIndicators.contains(finding.indicator()));
        Form form = beside
                ? shown.form().with(words.text("entry.partly"))
                : shown.form().with(problem, words.locale()).withWhole();
        return again(id, shown.with(form));
    }

    private Response again(long id, EntryInput shown) {
        return HtmlResponses.unprocessable(Templates.submission(views.of(id, shown), shown.amends()));
    }

    private static Response done(long id, String what, EntryFormData typed) {
        boolean goesOn = typed.amends() && !typed.submits();
        return HtmlResponses.seeOther("/submissions/" + id + "?done=" + what + (goesOn ? "&amend=true" : ""));
    }
}
