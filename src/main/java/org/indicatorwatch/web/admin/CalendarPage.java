package org.indicatorwatch.web.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.panache.common.Sort;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import org.indicatorwatch.organisation.CalendarService;
import org.indicatorwatch.organisation.WorkingDayException;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.web.layout.Answers;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.Wording;

/** Holidays and worked weekends, as they were imported. */
@Path("/admin/calendar")
@Requires(Capability.ADMINISTER)
@Produces(Answers.HTML)
@Blocking
class CalendarPage {

    private final CalendarService calendar;
    private final Wording words;

    CalendarPage(CalendarService calendar, Wording words) {
        this.calendar = calendar;
        this.words = words;
    }

    /** A year with its days in their order. */
    public record Year(int number, List<WorkingDayException> days) {}

    @CheckedTemplate(basePath = "web/admin")
    static class Templates {

        private Templates() {}

        static native TemplateInstance calendar(List<Year> years, Form form, int imported);
    }

    @GET
    public TemplateInstance list(@QueryParam("imported") int imported) {
        return page(Form.EMPTY, imported);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm("file") FileUpload file) throws IOException {
        try {
            if (file == null || file.size() == 0) {
                throw ProblemException.invalid("file", "required");
            }
            return Answers.goTo(
                    "/admin/calendar?imported=" + calendar.replace(Files.readAllBytes(file.uploadedFile())));
        } catch (ProblemException e) {
            return Answers.again(page(Form.EMPTY.with(String.join(" ", sentences(e))), 0));
        }
    }

    private List<String> sentences(ProblemException problem) {
        return problem.violations().isEmpty()
                ? List.of(problem.detail(words.locale()))
                : problem.violations().stream().map(this::sentence).toList();
    }

    /** With the line that the violation is about. */
    private String sentence(Violation violation) {
        String message = violation.message(words.locale());
        String row = violation.field().replaceFirst("^days\\[(\\d+)].*", "$1");
        return row.matches("\\d{1,6}") ? words.text("calendar.line", Integer.parseInt(row) + 2, message) : message;
    }

    /** The latest year first. */
    private TemplateInstance page(Form form, int imported) {
        Map<Integer, List<WorkingDayException>> years =
                WorkingDayException.<WorkingDayException>listAll(Sort.by("day")).stream()
                        .collect(Collectors.groupingBy(
                                day -> day.day.getYear(), () -> new TreeMap<>((a, b) -> b - a), Collectors.toList()));
        return Templates.calendar(
                years.entrySet().stream()
                        .map(year -> new Year(year.getKey(), year.getValue()))
                        .toList(),
                form,
                imported);
    }
}
