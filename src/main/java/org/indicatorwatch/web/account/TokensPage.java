package org.indicatorwatch.web.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.identity.TokenScope;
import org.indicatorwatch.identity.limits.Limits;
import org.indicatorwatch.identity.token.TokenRequest;
import org.indicatorwatch.identity.token.TokenService;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.ProblemException;
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

/** One's own tokens for programs. A secret is shown in the answer to its creation and never again. */
@Path("/account/tokens")
@Requires(Capability.OWN_ACCOUNT)
@Produces(HtmlResponses.HTML)
@Blocking
class TokensPage {

    private static final String EXPIRY_FIELD = "expiresAt";

    /** Days that a new token is good for unless somebody says otherwise. */
    private static final int DEFAULT_LIFETIME_DAYS = 90;

    private final TokenService tokens;
    private final CurrentActor actor;
    private final Choices choices;
    private final FormMapper sheets;
    private final PageWording words;
    private final Clock clock;

    TokensPage(
            TokenService tokens,
            CurrentActor actor,
            Choices choices,
            FormMapper sheets,
            PageWording words,
            Clock clock) {
        this.tokens = tokens;
        this.actor = actor;
        this.choices = choices;
        this.sheets = sheets;
        this.words = words;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "web/account")
    static class Templates {

        private Templates() {}

        static native TemplateInstance tokens(Listing<TokenRow> list, List<FormField> fields, Form form, String secret);
    }

    @GET
    public TemplateInstance list(UriInfo uri) {
        return page(query(uri), defaultExpiry(), "");
    }

    @GET
    @Path(Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("kind") String kind, UriInfo uri) {
        List<TokenRow> own = Listing.sorted(query(uri), own(), TokenRow.ORDERS);
        return Download.of(kind, new ListExport<>("tokens", TokenRow.columns(words), own::forEach));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(UriInfo uri, MultivaluedMap<String, String> sent) {
        Form typed = FormMapper.typed(sent);
        try {
            TokenRequest read = sheets.read(simple(), typed, null, TokenRequest.class);
            TokenRequest wanted = new TokenRequest(
                    read.name(),
                    read.scopes(),
                    expiry(typed.value(EXPIRY_FIELD)),
                    read.departments(),
                    read.regions(),
                    read.indicators());
            // Also when the answer to its creation is fetched again.
            if (own().stream().anyMatch(token -> token.name().equals(read.name()))) {
                throw ProblemException.invalid("name", "code-taken", read.name());
            }
            String secret = tokens.issue(actor.get(), wanted).secret();
            return Response.ok(page(query(uri), defaultExpiry(), secret)).build();
        } catch (ProblemException e) {
            return HtmlResponses.unprocessable(
                    page(query(uri), FormMapper.refused(typed, fields(), e, words.locale()), ""));
        }
    }

    @POST
    @Path("{id}/-revoke")
    public Response revoke(@PathParam("id") long id, UriInfo uri) {
        tokens.revoke(actor.get(), id);
        return HtmlResponses.seeOther(query(uri).address());
    }

    private static ListQuery query(UriInfo uri) {
        return ListQuery.of(uri, "/account/tokens", Set.of());
    }

    /** What a new token begins with: it reads, for a quarter. Whoever needs more says so. */
    private Form defaultExpiry() {
        LocalDate last = LocalDate.now(clock).plusDays(DEFAULT_LIFETIME_DAYS);
        return Form.of(Map.of("scopes", TokenScope.READ.name(), EXPIRY_FIELD, last.toString()));
    }

    /** The end of the day. */
    private Instant expiry(String day) {
        if (day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day.strip())
                    .plusDays(1)
                    .atStartOfDay(clock.getZone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(EXPIRY_FIELD, "not-a-moment", day);
        }
    }

    private List<FormField> fields() {
        return Stream.concat(simple().stream(), Stream.of(FormField.text(EXPIRY_FIELD)))
                .toList();
    }

    /** All but the expiry, which is a day here and a moment there. */
    private List<FormField> simple() {
        List<Limits> limits = actor.get().allLimits();
        return List.of(
                FormField.text("name").needed().withHint(),
                FormField.codes("scopes", choices.of(TokenScope.class)).withHint(),
                FormField.codes(
                                "departments",
                                within(
                                        choices.departments(),
                                        limits.stream().map(Limits::departments).toList()))
                        .withHint(),
                FormField.codes("regions", choices.regions()).withHint(),
                FormField.codes(
                                "indicators",
                                within(
                                        choices.indicators(),
                                        limits.stream().map(Limits::indicators).toList()))
                        .withHint());
    }

    private static List<Choice> within(List<Choice> all, List<List<String>> limits) {
        return all.stream()
                .filter(choice -> limits.stream().allMatch(codes -> codes.isEmpty() || codes.contains(choice.value())))
                .toList();
    }

    private TemplateInstance page(ListQuery query, Form form, String secret) {
        return Templates.tokens(Listing.of(query, own(), TokenRow.ORDERS), simple(), form, secret);
    }

    /** Those of the account itself, also where it sees all. */
    private List<TokenRow> own() {
        Instant now = clock.instant();
        return tokens.list(actor.get()).stream()
                .filter(token -> token.account.name.equals(actor.get().name()))
                .map(token -> TokenRow.of(token, now, words))
                .toList();
    }
}
