package org.indicatorwatch.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Tells what people look at in the browser from what programs call. */
public final class BrowserRequests {

    /** Sent by the scripts of pages when they ask for a part of one. */
    private static final String PARTIAL_REQUEST_HEADER = "HX-Request";

    private BrowserRequests() {}

    /** Whether the path is one of a page: neither of the REST interface nor of the framework. */
    public static boolean isPage(String path) {
        String absolute = path.startsWith("/") ? path : "/" + path;
        return !absolute.startsWith("/api/") && !absolute.startsWith("/q/");
    }

    /** Whether a script asks for part of a page. */
    public static boolean isPartial(ContainerRequestContext request) {
        return request.getHeaderString(PARTIAL_REQUEST_HEADER) != null;
    }
}
