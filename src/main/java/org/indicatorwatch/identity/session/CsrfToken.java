package org.indicatorwatch.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.Hmac;
import org.indicatorwatch.platform.database.DataDirectory;

/**
 * What every form carries to show that it is from a page of ours: a code over a cookie of the browser and the account
 * that is signed in, made with a key that only the service has. Another site can make the browser send its cookies, but
 * cannot know the code. One that was stolen or planted before somebody signed in, or is somebody else's, is of no use
 * afterwards; one's own pages remain good when one signs in anew, but not after signing out.
 */
@RequestScoped
public class CsrfToken {

    /** Name of the field in forms. */
    public static final String FIELD = "page-token";

    /** Name of the header where there is no form. */
    public static final String HEADER = "X-Page-Token";

    private static final String COOKIE = "page-token";
    private static final int CODE_BYTES = 18;
    /** What somebody else may have planted is not even looked at. */
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{24}");

    /** In place of the account where nobody is signed in. */
    private static final String ANONYMOUS = "";

    private final RoutingContext context;
    private final SecureCookies cookies;
    private final SessionKey key;
    private final CurrentActor actor;
    private String account;
    private String given;

    CsrfToken(RoutingContext context, SecureCookies cookies, SessionKey key, CurrentActor actor) {
        this.context = context;
        this.cookies = cookies;
        this.key = key;
        this.actor = actor;
    }

    /** The token of the page at hand; the browser is given a cookie with this answer if it has none. */
    public String value() {
        return code(ownCookie(), account());
    }

    /** The token of forms that need no account: the same for whoever is signed in, or nobody. */
    public String openValue() {
        return code(ownCookie(), ANONYMOUS);
    }

    /** Whether the browser brings what an earlier page of ours gave it: what other sites make it post comes without. */
    boolean isKnown() {
        return cookie() != null;
    }

    /** Whether it is from a page of ours in this browser, made for whoever is signed in. */
    public boolean matches(String token) {
        return matches(token, account());
    }

    /** Whether it is from a form of ours in this browser that needs no account. */
    boolean matchesOpen(String token) {
        return matches(token, ANONYMOUS);
    }

    /** From now on the request is one of somebody who has just signed in. */
    void bindTo(String name) {
        account = name;
    }

    /** Takes back all tokens that the browser was given. */
    void renew() {
        give();
    }

    private boolean matches(String token, String whose) {
        String cookie = cookie();
        return cookie != null
                && token != null
                && MessageDigest.isEqual(
                        code(cookie, whose).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private String account() {
        if (account == null) {
            account = actor.isSignedIn() ? actor.get().name() : ANONYMOUS;
        }
        return account;
    }

    /** The cookie that the browser has, or will have; null if it has none. */
    private String cookie() {
        if (given != null) {
            return given;
        }
        Cookie sent = context.request().getCookie(cookies.name(COOKIE, context));
        return sent == null || !OURS.matcher(sent.getValue()).matches() ? null : sent.getValue();
    }

    private String ownCookie() {
        String cookie = cookie();
        return cookie == null ? give() : cookie;
    }

    private String give() {
        given = DataDirectory.randomSecret(CODE_BYTES);
        context.response()
                .addCookie(Cookie.cookie(cookies.name(COOKIE, context), given)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(cookies.isSecure(context))
                        .setSameSite(CookieSameSite.LAX));
        return given;
    }

    private String code(String cookie, String whose) {
        byte[] message = (COOKIE + " " + cookie + " " + whose).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.of(message, key.get()));
    }
}
