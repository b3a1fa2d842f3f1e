package org.indicatorwatch.web.routing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
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

import org.indicatorwatch.alerts.routing.Matchers;
import org.indicatorwatch.alerts.silence.Silence;
import org.indicatorwatch.alerts.silence.SilenceService;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.ServiceConfig;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** Silences: those that hold or will hold, the form for another one, and ending one early. */
@Path("/silences")
@Requires(Capability.READ)
@Produces(HtmlResponses.HTML)
@Blocking
class SilencePage {

    /** How browsers write moments. */
    private static final DateTimeFormatter FIELD_FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private static final int DEFAULT_DAYS = 7;
    private static final LocalTime DEFAULT_END_TIME = LocalTime.of(18, 0);

    private final SilenceService silences;
    private final MatcherFormMapper matchers;
    private final CurrentActor actor;
    private final ServiceConfig config;
    private final PageWording words;
    private final Clock clock;

    SilencePage(
            SilenceService silences,
            MatcherFormMapper matchers,
            CurrentActor actor,
            ServiceConfig config,
            PageWording words,
            Clock clock) {
        this.silences = silences;
        this.matchers = matchers;
        this.actor = actor;
        this.config = config;
        this.words = words;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "web/routing")
    static class Templates {

        private Templates() {}

        static native TemplateInstance silences(Listing<SilenceRow> list, List<Choice> states, boolean mayHandle);

        static native TemplateInstance silence(Form form, MatcherForm matchers);
    }

    @GET
    public TemplateInstance list(UriInfo uri) {
        ListQuery query = ListQuery.of(uri);
        List<Choice> states = Choices.of(Silence.State.values(), state -> words.text("silence.state." + state));
        return Templates.silences(
                Listing.of(query, rows(query), SilenceRow.ORDERS),
                states,
                actor.get().may(Capability.HANDLE_ALERTS));
    }

    @GET
    @Path(Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("kind") String kind, UriInfo uri) {
        ListQuery query = ListQuery.of(uri);
        List<SilenceRow> rows = Listing.sorted(query, rows(query), SilenceRow.ORDERS);
        return Download.of(kind, new ListExport<>("silences", SilenceRow.columns(words), rows::forEach));
    }

    private List<SilenceRow> rows(ListQuery query) {
        Instant now = clock.instant();
        return Silence.<Silence>listAll(Sort.descending("endsAt", "id")).stream()
                .filter(silence -> query.admits("state", silence.state(now)))
                .map(silence -> new SilenceRow(
                        silence,
                        silence.state(now),
                        words.text("silence.state." + silence.state(now)),
                        matchers.describe(silence.matchers),
                        words.time(silence.startsAt),
                        words.time(silence.endsAt)))
                .toList();
    }

    /** An empty form, or one in which the address has ticked what is to be silenced. */
    @GET
    @Path("-new")
    @Requires(Capability.HANDLE_ALERTS)
    public TemplateInstance form(UriInfo uri) {
        LocalDateTime end = LocalDateTime.ofInstant(clock.instant(), config.timeZone())
                .plusDays(DEFAULT_DAYS)
                .with(DEFAULT_END_TIME);
        return Templates.silence(
                Form.of(Map.of("endsAt", FIELD_FORMAT.format(end))), matchers.show(read(uri.getQueryParameters())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("-new")
    @Requires(Capability.HANDLE_ALERTS)
    public Response create(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        try {
            silences.create(
                    matchers.read(sent),
                    moment("startsAt", form),
                    moment("endsAt", form),
                    form.value("reason"),
                    actor.get());
        } catch (ProblemException e) {
            return HtmlResponses.unprocessable(
                    Templates.silence(form.with(e, words.locale()), matchers.show(read(sent))));
        }
        return HtmlResponses.seeOther("/silences");
    }

    @POST
    @Path("{id: \\d+}/end")
    @Requires(Capability.HANDLE_ALERTS)
    public Response end(@PathParam("id") long id, @FormParam("version") String version) {
        silences.end(id, version);
        return HtmlResponses.seeOther("/silences");
    }

    /** What can be understood of it; the form says what cannot. */
    private Matchers read(MultivaluedMap<String, String> given) {
        try {
            return matchers.read(given);
        } catch (ProblemException e) {
            return Matchers.ALL;
        }
    }

    private Instant moment(String field, Form form) {
        String text = form.value(field);
        try {
            return text.isBlank()
                    ? null
                    : LocalDateTime.parse(text).atZone(config.timeZone()).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.invalid(field, "not-a-moment", text);
        }
    }
}
