package org.indicatorwatch.web.account;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

import org.indicatorwatch.identity.CallerAddress;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.identity.session.SessionService;
import org.indicatorwatch.identity.user.PasswordChange;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.RequestLanguage;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.ReturnPath;

/** One's own password; whoever came in with one that somebody else chose cannot go on without changing it. */
@Path("/password")
@Requires(Capability.OWN_ACCOUNT)
@Produces(HtmlResponses.HTML)
@Blocking
class PasswordPage {

    private final PasswordChange passwords;
    private final SessionService sessions;
    private final CurrentActor actor;
    private final RequestLanguage language;

    PasswordPage(PasswordChange passwords, SessionService sessions, CurrentActor actor, RequestLanguage language) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.actor = actor;
        this.language = language;
    }

    @CheckedTemplate(basePath = "web/account")
    static class Templates {

        private Templates() {}

        static native TemplateInstance password(Form form, String next, boolean required, boolean changed);
    }

    @GET
    public TemplateInstance form(@QueryParam("next") String next, @QueryParam("changed") boolean changed) {
        return page(Form.EMPTY, next, changed);
    }

    @POST
    public Response change(
            @FormParam("old") String old,
            @FormParam("new") String wanted,
            @FormParam("repeated") String repeated,
            @FormParam("next") String next,
            RoutingContext context) {
        boolean required = actor.get().mustChangePassword();
        String name = actor.get().name();
        try {
            if (wanted != null && !wanted.equals(repeated)) {
                throw ProblemException.invalid("repeated", "password-repeated");
            }
            passwords.change(name, old, wanted, CallerAddress.of(context.request()));
        } catch (ProblemException e) {
            return HtmlResponses.unprocessable(page(Form.EMPTY.with(e, language.locale()), next, false));
        }
        // The change has ended all sessions of the account; this one goes on.
        sessions.begin(name, context);
        return HtmlResponses.seeOther(required ? ReturnPath.checked(next) : "/password?changed=true");
    }

    private TemplateInstance page(Form form, String next, boolean changed) {
        return Templates.password(form, ReturnPath.checked(next), actor.get().mustChangePassword(), changed);
    }
}
