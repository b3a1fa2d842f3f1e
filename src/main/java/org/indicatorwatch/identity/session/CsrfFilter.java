package org.indicatorwatch.identity.session;

import java.util.Set;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.identity.access.PageAccessPolicy;
import org.indicatorwatch.platform.access.PublicAccess;
import org.indicatorwatch.platform.web.BrowserRequests;
import org.indicatorwatch.platform.web.ProblemException;

/**
 * Refuses what another site makes somebody's browser send. Browsers add cookies by themselves, so whoever is known by
 * one, and whoever sends the form of a page, must also send the page's token. An {@code Authorization} header is never
 * added by itself: programs need no token.
 */
class CsrfFilter {

    /** After the check of access, which answers 401 to whoever is not known. */
    private static final int FILTER_PRIORITY = 6000;

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentActor actor;
    private final CsrfToken token;

    CsrfFilter(CurrentActor actor, CsrfToken token) {
        this.actor = actor;
        this.token = token;
    }

    /** What another site posts as nobody is not even read: nothing that it says is to be kept. */
    @ServerRequestFilter(priority = FILTER_PRIORITY)
    void refuseUnread(ContainerRequestContext request) {
        if (PageAccessPolicy.isDue(request) && !token.isKnown()) {
            throw new UnauthorizedException();
        }
    }

    @ServerRequestFilter(priority = FILTER_PRIORITY)
    @WithFormRead
    void check(ResteasyReactiveContainerRequestContext request, ResourceInfo resource, HttpServerRequest call) {
        if (PageAccessPolicy.isDue(request)) {
            return;
        }
        boolean byItself = !call.headers().contains("Authorization")
                && (actor.isSignedIn()
                        || BrowserRequests.isPage(request.getUriInfo().getPath()));
        if (byItself && !SAFE_METHODS.contains(request.getMethod()) && !isGenuine(request, resource)) {
            throw ProblemException.forbidden("forged");
        }
    }

    /** What needs no account works from any page, whoever has signed in, or out, since it was shown. */
    private boolean isGenuine(ResteasyReactiveContainerRequestContext request, ResourceInfo resource) {
        String sentToken = sentToken(request);
        return resource.getResourceClass().isAnnotationPresent(PublicAccess.class)
                ? token.matchesOpen(sentToken)
                : token.matches(sentToken);
    }

    private static String sentToken(ResteasyReactiveContainerRequestContext request) {
        String header = request.getHeaderString(CsrfToken.HEADER);
        if (header != null) {
            return header;
        }
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return context.getFormData() == null ? null : (String) context.getFormParameter(CsrfToken.FIELD, true, false);
    }
}
