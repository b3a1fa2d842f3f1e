package org.indicatorwatch.web.account;

import java.time.Duration;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.identity.session.CsrfToken;
import org.indicatorwatch.identity.session.SessionService;
import org.indicatorwatch.platform.access.PublicAccess;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.RequestLanguage;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.ReturnPath;

import static java.util.Objects.requireNonNullElse;

/** Where people say who they are. */
@Path("/sign-in")
@PublicAccess
@Produces(HtmlResponses.HTML)
@Blocking
class SignInPage {

    private static final int STATUS_UNAUTHORIZED = 401;

    private final SignInForm page;
    private final SessionService sessions;
    private final CsrfToken token;
    private final CurrentActor actor;
    private final RequestLanguage language;

    SignInPage(
            SignInForm page, SessionService sessions, CsrfToken token, CurrentActor actor, RequestLanguage language) {
        this.page = page;
        this.sessions = sessions;
        this.token = token;
        this.actor = actor;
        this.language = language;
    }

    @CheckedTemplate(basePath = "web/account")
    static class Templates {

        private Templates() {}

        static native TemplateInstance resume(KeptForm kept, boolean passwordFirst);
    }

    @GET
    public Response form(@QueryParam("next") String next) {
        return actor.isSignedIn()
                ? HtmlResponses.seeOther(ReturnPath.checked(next))
                : Response.ok(page.page(Form.EMPTY, next, KeptForm.NONE)).build();
    }

    /** Leads on; where a form was kept, the answer is itself a page, from which it is sent again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(MultivaluedMap<String, String> sent, RoutingContext context) {
        String name = requireNonNullElse(sent.getFirst("name"), "");
        String next = sent.getFirst("next");
        KeptForm kept = KeptForm.of(sent);
        Form form = Form.of(Map.of("name", name));
        Actor known;
        try {
            known = sessions.begin(name.strip(), requireNonNullElse(sent.getFirst("password"), ""), context);
        } catch (AuthenticationFailedException e) {
            return HtmlResponses.unprocessable(
                    STATUS_UNAUTHORIZED, page.page(form.with(language.text("web.sign-in.wrong")), next, kept));
        } catch (ProblemException e) {
            return HtmlResponses.unprocessable(e.status(), page.page(form.with(wait(e)), next, kept));
        }
        if (!kept.isThere()) {
            return HtmlResponses.seeOther(ReturnPath.checked(next));
        }
        // Somebody else's form, or another site's, is not theirs to send.
        KeptForm own = token.matches(kept.value(CsrfToken.FIELD)) ? kept : KeptForm.NONE;
        return Response.ok(Templates.resume(own, known.mustChangePassword())).build();
    }

    /** Who gets here has signed in with the organisation's server; see the permission in the settings. */
    @GET
    @Path("organisation")
    public Response elsewhere(@QueryParam("next") String next) {
        return HtmlResponses.seeOther(ReturnPath.checked(next));
    }

    private String wait(ProblemException problem) {
        return problem.retryAfter()
                .map(Duration::toMinutes)
                .map(minutes -> language.text("web.sign-in.wait", minutes + 1))
                .orElseGet(() -> problem.detail(language.locale()));
    }
}
