package org.indicatorwatch.web.routing;

import java.util.List;
import java.util.function.Function;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.panache.common.Sort;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.alerts.notices.DryRun;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;
import org.indicatorwatch.web.list.ListQuery;

/** Who would be told of an alert. The question stands in the address, so that it can be passed on. */
@Path("/routes/-test")
@Requires(Capability.HANDLE_ALERTS)
@Produces(HtmlResponses.HTML)
@Blocking
class DryRunPage {

    private final DryRun dryRun;
    private final Choices choices;
    private final PageWording words;

    DryRunPage(DryRun dryRun, Choices choices, PageWording words) {
        this.dryRun = dryRun;
        this.choices = choices;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/routing")
    static class Templates {

        private Templates() {}

        static native TemplateInstance dryRun(DryRunView page);
    }

    @GET
    public TemplateInstance page(UriInfo uri) {
        ListQuery asked = ListQuery.of(uri);
        Form form = Form.of(asked.values());
        try {
            DryRun.Answer answer = isComplete(asked) ? dryRun.answer(question(asked), words.locale()) : null;
            return Templates.dryRun(view(asked, form, answer));
        } catch (ProblemException e) {
            return Templates.dryRun(view(asked, form.with(e, words.locale()), null));
        }
    }

    /** Whether enough is chosen for an answer; a plan alone is sent only so that its targets can be chosen from. */
    private static boolean isComplete(ListQuery asked) {
        return !asked.value("alert").isEmpty()
                || !asked.value("kind").isEmpty() && !asked.value("severity").isEmpty();
    }

    private DryRunView view(ListQuery asked, Form form, DryRun.Answer answer) {
        return new DryRunView(
                form,
                asked.value("alert"),
                choices.kinds(),
                choices.severities(),
                choices.plans(),
                targets(asked.value("plan")),
                choices.regions(),
                choices.departments(),
                answer == null ? null : DryRunView.Result.of(answer, words));
    }

    private List<Choice> targets(String plan) {
        return Target.<Target>list("plan", Sort.by("position"), plan).stream()
                .map(target -> new Choice(target.code, words.name(target)))
                .toList();
    }

    private static DryRun.Question question(ListQuery asked) {
        return new DryRun.Question(
                read("alert", Long::valueOf, asked),
                read("kind", AlertKind::valueOf, asked),
                read("severity", Severity::valueOf, asked),
                read("status", Status::valueOf, asked),
                read("plan", Function.identity(), asked),
                read("target", Function.identity(), asked),
                read("region", Function.identity(), asked),
                read("department", Function.identity(), asked),
                null,
                null);
    }

    private static <T> T read(String field, Function<String, T> meaning, ListQuery asked) {
        String text = asked.value(field);
        try {
            return text.isEmpty() ? null : meaning.apply(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, "wrong-format", text);
        }
    }
}
