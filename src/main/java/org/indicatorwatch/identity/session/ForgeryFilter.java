package org.indicatorwatch.identity.session;

import java.util.Set;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.identity.LateRefusal;
import org.indicatorwatch.platform.web.Pages;
import org.indicatorwatch.platform.web.ProblemException;

/**
 * Refuses what another site makes somebody's browser send. Browsers add cookies by themselves, so whoever is known by
 * one, and whoever sends the form of a page, must also send the page's token. An {@code Authorization} header is never
 * added by itself: programs need no token.
 */
class ForgeryFilter {

    /** After the check of access, which answers 401 to whoever is not known. */
    private static final int AFTER_ACCESS = 6000;

    private static final String SIGN_IN = "/sign-in";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentActor actor;
    private final PageToken token;

    ForgeryFilter(CurrentActor actor, PageToken token) {
        this.actor = actor;
        this.token = token;
    }

    @ServerRequestFilter(priority = AFTER_ACCESS)
    @WithFormRead
    void check(ResteasyReactiveContainerRequestContext request, HttpServerRequest call) {
        if (LateRefusal.isDue(request)) {
            return;
        }
        boolean byItself = !call.headers().contains("Authorization")
                && (actor.isSignedIn() || Pages.isPage(request.getUriInfo().getPath()));
        if (byItself && !HARMLESS.contains(request.getMethod()) && !isGenuine(request)) {
            throw ProblemException.forbidden("forged");
        }
    }

    /** Whoever has signed in beside a page to sign in on may still use that page. */
    private boolean isGenuine(ResteasyReactiveContainerRequestContext request) {
        String sent = sent(request);
        return token.matches(sent)
                || SIGN_IN.equals(request.getUriInfo().getRequestUri().getPath()) && token.matchesNobodys(sent);
    }

    private static String sent(ResteasyReactiveContainerRequestContext request) {
        String header = request.getHeaderString(PageToken.HEADER);
        if (header != null) {
            return header;
        }
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return context.getFormData() == null ? null : (String) context.getFormParameter(PageToken.FIELD, true, false);
    }
}
