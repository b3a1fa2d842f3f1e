package org.indicatorwatch.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

import org.indicatorwatch.platform.ServiceConfig;

/** What every answer tells the browser to be careful about. */
@ApplicationScoped
class SecurityHeaders {

    /** Pages take everything from this server, run no script that stands in the page, and appear in no frame. */
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The framework's own pages (OpenAPI's user interface) bring scripts and styles within the page. */
    private static final String FRAMEWORK_PAGE_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Before everything else, so that refusals carry the headers too. */
    private static final int FILTER_PRIORITY = 10_000;

    private final boolean encrypted;

    SecurityHeaders(ServiceConfig config) {
        this.encrypted = "https".equals(config.publicUrl().getScheme());
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(done -> add(context));
                    context.next();
                },
                FILTER_PRIORITY);
    }

    private void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String path = context.normalizedPath();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set(
                "Content-Security-Policy",
                !isHtml(headers) ? DATA_POLICY : BrowserRequests.isPage(path) ? PAGE_POLICY : FRAMEWORK_PAGE_POLICY);
        if (encrypted) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (!headers.contains("Cache-Control") && (path.startsWith("/api/") || isHtml(headers))) {
            headers.set("Cache-Control", "no-store");
        }
    }

    private static boolean isHtml(MultiMap headers) {
        String type = headers.get("Content-Type");
        return type != null && type.startsWith("text/html");
    }
}
