package org.indicatorwatch.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

import org.indicatorwatch.platform.database.DataDirectory;

/**
 * A secret that a page and a cookie of the same browser both carry. Another site can make the browser send the cookie,
 * but cannot know what to write into the form.
 */
@RequestScoped
public class PageToken {

    /** Name of the field in forms. */
    public static final String FIELD = "page-token";

    /** Name of the header where there is no form. */
    public static final String HEADER = "X-Page-Token";

    private static final String COOKIE = "page-token";
    private static final int BYTES = 18;
    /** What somebody else may have planted never reaches a page. */
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{24}");

    private final RoutingContext context;
    private final SessionCookie session;
    private String value;

    PageToken(RoutingContext context, SessionCookie session) {
        this.context = context;
        this.session = session;
    }

    /** The browser's token; it is given one with this answer if it has none. */
    public String value() {
        if (value == null) {
            value = sent();
        }
        if (value == null) {
            value = DataDirectory.randomSecret(BYTES);
            context.response()
                    .addCookie(Cookie.cookie(COOKIE, value)
                            .setPath("/")
                            .setHttpOnly(true)
                            .setSecure(session.isSecure(context))
                            .setSameSite(CookieSameSite.LAX));
        }
        return value;
    }

    /** Whether it is the token that the browser was given. */
    boolean matches(String token) {
        String sent = sent();
        return sent != null
                && token != null
                && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private String sent() {
        Cookie cookie = context.request().getCookie(COOKIE);
        return cookie == null || !OURS.matcher(cookie.getValue()).matches() ? null : cookie.getValue();
    }
}
