package org.indicatorwatch.web.account;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.vertx.ext.web.RoutingContext;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.identity.session.SessionService;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.layout.HtmlResponses;

/** Ends sessions: the one in this browser, or all of the account. */
@Path("/sign-out")
@Requires(Capability.OWN_ACCOUNT)
class SignOutPage {

    private final SessionService sessions;
    private final CurrentActor actor;

    SignOutPage(SessionService sessions, CurrentActor actor) {
        this.sessions = sessions;
        this.actor = actor;
    }

    @POST
    public Response here(RoutingContext context) {
        sessions.end(context);
        return HtmlResponses.seeOther("/sign-in");
    }

    @POST
    @Path("everywhere")
    public Response everywhere(RoutingContext context) {
        sessions.endAll(actor.get().name(), context);
        return HtmlResponses.seeOther("/sign-in");
    }
}
