package org.indicatorwatch.web.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import org.indicatorwatch.organisation.CalendarService;
import org.indicatorwatch.organisation.WorkingDayException;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** Holidays and worked weekends: imported by the year, or said day by day. */
@Path("/admin/calendar")
@Requires(Capability.ADMINISTER)
@Produces(HtmlResponses.HTML)
@Blocking
class CalendarPage {

    private static final Set<String> DONE_ACTIONS = Set.of("set", "removed");

    private static final Map<String, Function<WorkingDayException, ? extends Comparable<?>>> ORDERS =
            Map.of("day", day -> day.day, "working", day -> day.working, "name", day -> day.name);

    private final CalendarService calendar;
    private final PageWording words;

    CalendarPage(CalendarService calendar, PageWording words) {
        this.calendar = calendar;
        this.words = words;
    }

    /**
     * The days of a year.
     *
     * @param year shown; 0 where nothing was imported yet
     * @param years all that were imported, the latest first
     */
    public record CalendarYear(int year, List<Choice> years, Listing<WorkingDayException> list) {}

    @CheckedTemplate(basePath = "web/admin")
    static class Templates {

        private Templates() {}

        static native TemplateInstance calendar(
                List<Choice> arrangements, CalendarYear days, Form form, int imported, String done);
    }

    @GET
    public TemplateInstance list(
            @QueryParam("imported") int imported, @QueryParam("done") @DefaultValue("") String done, UriInfo uri) {
        return page(query(uri), Form.EMPTY, imported, DONE_ACTIONS.contains(done) ? done : "");
    }

    /** As it is on the page, in a form in which it can be imported. */
    @GET
    @Path(Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("kind") String kind, UriInfo uri) {
        ListQuery query = query(uri);
        List<WorkingDayException> days = sorted(query, year(query, all()));
        List<ListColumn<WorkingDayException>> columns = List.of(
                new ListColumn<>(words.text("calendar.day"), day -> day.day),
                new ListColumn<>(words.text("calendar.working"), day -> words.text(word(day.working))),
                new ListColumn<>(words.text("calendar.name"), day -> day.name));
        return Download.of(kind, new ListExport<>("calendar", columns, days::forEach));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm("file") FileUpload file, UriInfo uri) throws IOException {
        try {
            if (file == null || file.size() == 0) {
                throw ProblemException.invalid("file", "required");
            }
            return HtmlResponses.seeOther(
                    "/admin/calendar?imported=" + calendar.replace(Files.readAllBytes(file.uploadedFile())));
        } catch (ProblemException e) {
            return HtmlResponses.unprocessable(
                    page(query(uri), Form.EMPTY.with(String.join(" ", sentences(e))), 0, ""));
        }
    }

    private static String word(boolean working) {
        return working ? "calendar.worked" : "calendar.free";
    }

    /** Adds a day, or changes what is said of it. */
    @POST
    @Path("days")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(UriInfo uri, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        try {
            LocalDate day = day(form.value("day"));
            calendar.set(day, Boolean.parseBoolean(form.value("working")), form.value("name"));
            return HtmlResponses.seeOther("/admin/calendar?done=set&year=" + day.getYear());
        } catch (ProblemException e) {
            return HtmlResponses.unprocessable(page(query(uri), form.with(e, words.locale()), 0, ""));
        }
    }

    @POST
    @Path("days/{day}/remove")
    public Response remove(@PathParam("day") String text) {
        LocalDate day = day(text);
        calendar.remove(day);
        return HtmlResponses.seeOther("/admin/calendar?done=removed&year=" + day.getYear());
    }

    private static LocalDate day(String text) {
        FieldChecks.requireText("day", text);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid("day", "wrong-format", text);
        }
    }

    private List<String> sentences(ProblemException problem) {
        return problem.violations().isEmpty()
                ? List.of(problem.detail(words.locale()))
                : problem.violations().stream().map(this::sentence).toList();
    }

    /** With the line that the violation is about. */
    private String sentence(Violation violation) {
        String message = violation.code().equals("missing-column")
                ? words.text("calendar.headings")
                : violation.field().endsWith(".working")
                        ? words.text(
                                "calendar.unknown-word", violation.arguments().get(0))
                        : violation.message(words.locale());
        String row = violation.field().replaceFirst("^days\\[(\\d+)].*", "$1");
        return row.matches("\\d{1,6}") ? words.text("calendar.line", Integer.parseInt(row) + 2, message) : message;
    }

    private static ListQuery query(UriInfo uri) {
        return ListQuery.of(uri, "/admin/calendar", Set.of("imported", "done"));
    }

    private TemplateInstance page(ListQuery query, Form form, int imported, String done) {
        Map<Integer, List<WorkingDayException>> all = all();
        List<WorkingDayException> days = year(query, all);
        return Templates.calendar(
                List.of(
                        new Choice("false", words.text("calendar.free")),
                        new Choice("true", words.text("calendar.worked"))),
                new CalendarYear(
                        days.isEmpty() ? 0 : days.get(0).day.getYear(),
                        all.keySet().stream()
                                .map(String::valueOf)
                                .map(year -> new Choice(year, words.text("calendar.year", year)))
                                .toList(),
                        Listing.of(query, sorted(query, days), Listing.PAGE_SIZE)),
                form,
                imported,
                done);
    }

    /** By year, the latest first. */
    private static Map<Integer, List<WorkingDayException>> all() {
        return WorkingDayException.<WorkingDayException>listAll(Sort.by("day")).stream()
                .collect(Collectors.groupingBy(
                        day -> day.day.getYear(),
                        () -> new TreeMap<>(Comparator.<Integer>reverseOrder()),
                        Collectors.toList()));
    }

    /** Those of the asked-for year, otherwise of the latest. */
    private static List<WorkingDayException> year(ListQuery query, Map<Integer, List<WorkingDayException>> all) {
        return all.entrySet().stream()
                .filter(year -> query.is("year", year.getKey().toString()))
                .findFirst()
                .or(() -> all.entrySet().stream().findFirst())
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private static List<WorkingDayException> sorted(ListQuery query, List<WorkingDayException> days) {
        return Listing.sorted(query, days, ORDERS);
    }
}
