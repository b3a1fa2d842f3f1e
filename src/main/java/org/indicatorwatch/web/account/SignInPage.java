package org.indicatorwatch.web.account;

import java.time.Duration;
import java.util.Map;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.identity.session.Sessions;
import org.indicatorwatch.platform.access.OpenToAll;
import org.indicatorwatch.platform.web.Language;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Answers;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.ReturnPath;

import static java.util.Objects.requireNonNullElse;

/** Where people say who they are. */
@Path("/sign-in")
@OpenToAll
@Produces(Answers.HTML)
@Blocking
class SignInPage {

    private static final int UNAUTHORIZED = 401;

    private final Sessions sessions;
    private final CurrentActor actor;
    private final Language language;
    private final boolean elsewhere;

    SignInPage(
            Sessions sessions,
            CurrentActor actor,
            Language language,
            @ConfigProperty(name = "indicator-watch.oidc.sign-in", defaultValue = "false") boolean elsewhere) {
        this.sessions = sessions;
        this.actor = actor;
        this.language = language;
        this.elsewhere = elsewhere;
    }

    @CheckedTemplate(basePath = "web/account")
    static class Templates {

        private Templates() {}

        static native TemplateInstance signIn(Form form, String next, boolean elsewhere);
    }

    @GET
    public Response form(@QueryParam("next") String next) {
        return actor.isSignedIn()
                ? Answers.goTo(ReturnPath.checked(next))
                : Response.ok(page(Form.EMPTY, next)).build();
    }

    @POST
    public Response signIn(
            @FormParam("name") String name,
            @FormParam("password") String password,
            @FormParam("next") String next,
            RoutingContext context) {
        Form form = Form.of(Map.of("name", requireNonNullElse(name, "")));
        try {
            sessions.begin(requireNonNullElse(name, "").strip(), requireNonNullElse(password, ""), context);
        } catch (AuthenticationFailedException e) {
            return Answers.again(UNAUTHORIZED, page(form.with(language.text("web.sign-in.wrong")), next));
        } catch (ProblemException e) {
            return Answers.again(e.status(), page(form.with(wait(e)), next));
        }
        return Answers.goTo(ReturnPath.checked(next));
    }

    /** Who gets here has signed in with the organisation's server; see the permission in the settings. */
    @GET
    @Path("organisation")
    public Response elsewhere(@QueryParam("next") String next) {
        return Answers.goTo(ReturnPath.checked(next));
    }

    private String wait(ProblemException problem) {
        return problem.retryAfter()
                .map(Duration::toMinutes)
                .map(minutes -> language.text("web.sign-in.wait", minutes + 1))
                .orElseGet(() -> problem.detail(language.locale()));
    }

    private TemplateInstance page(Form form, String next) {
        return Templates.signIn(form, ReturnPath.checked(next), elsewhere);
    }
}
