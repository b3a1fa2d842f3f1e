package org.indicatorwatch.identity.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

import org.indicatorwatch.platform.ServiceConfig;

/** Cookies that travel encrypted wherever pages do, and that no other host can plant there. */
@ApplicationScoped
public class SecureCookies {

    /** Browsers take a cookie of such a name from this very host only, and only over an encrypted connection. */
    private static final String HOST_PREFIX = "__Host-";

    private final boolean encrypted;

    SecureCookies(ServiceConfig service) {
        this.encrypted = "https".equals(service.publicUrl().getScheme());
    }

    /** Whether browsers reach the service over encrypted connections. */
    public boolean isSecure(RoutingContext context) {
        return encrypted || context.request().isSSL();
    }

    /** What the cookie is called towards this browser. */
    String name(String plain, RoutingContext context) {
        return isSecure(context) ? HOST_PREFIX + plain : plain;
    }

    /** Makes the browser forget a cookie that it has sent. */
    void remove(Cookie cookie, RoutingContext context) {
        cookie.setPath("/").setSecure(isSecure(context));
        context.response().removeCookie(cookie.getName());
    }
}
