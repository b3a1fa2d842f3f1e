package org.indicatorwatch.platform.web;

/** Tells what people look at in the browser from what programs call. */
public final class Pages {

    private Pages() {}

    /** Whether the path is one of a page: neither of the REST interface nor of the framework. */
    public static boolean isPage(String path) {
        String absolute = path.startsWith("/") ? path : "/" + path;
        return !absolute.startsWith("/api/") && !absolute.startsWith("/q/");
    }
}
