package org.indicatorwatch.identity.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.UnauthorizedException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

import org.indicatorwatch.platform.web.BrowserRequests;

/**
 * Refuses the form of a page that nobody known has sent, mostly since the session has ended, only once it has been read,
 * so that what was typed can be given back. Everything else is refused before it is read.
 */
public class PageAccessPolicy {

    private static final String REFUSAL_DUE_PROPERTY = PageAccessPolicy.class.getName();

    /** Whether the request is to be refused, or was refused, as that of nobody known. */
    public static boolean isDue(ContainerRequestContext request) {
        return request.getProperty(REFUSAL_DUE_PROPERTY) != null;
    }

    /** Whether a page has sent the request as a whole, by itself. */
    static boolean appliesTo(ContainerRequestContext request) {
        return BrowserRequests.isPage(request.getUriInfo().getPath())
                && request.getMethod().equals("POST")
                && request.getMediaType() != null
                && request.getMediaType().isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                && !BrowserRequests.isPartial(request)
                && request.getHeaderString("Authorization") == null;
    }

    static void demand(ContainerRequestContext request) {
        request.setProperty(REFUSAL_DUE_PROPERTY, true);
    }

    @ServerRequestFilter
    @WithFormRead
    void refuse(ContainerRequestContext request) {
        if (isDue(request)) {
            throw new UnauthorizedException();
        }
    }
}
