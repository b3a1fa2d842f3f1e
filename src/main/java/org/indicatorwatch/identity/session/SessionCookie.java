package org.indicatorwatch.identity.session;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager.RestoreResult;
import io.vertx.ext.web.RoutingContext;

/** The cookie of a session, encrypted by the framework. Scripts cannot read it; other sites' forms do not send it. */
@ApplicationScoped
class SessionCookie {

    private static final String NAME = "session";

    /** Sent when a link in a mail is followed, but not with what other sites post. */
    private static final String SAME_SITE = "LAX";

    /** Ends with the browser. */
    private static final long NO_MAX_AGE = -1;

    /** How often a busy session's cookie is written anew. */
    private static final long RENEWAL_MILLIS = 60_000;

    private final SessionKey key;
    private final SessionConfig config;
    private final SecureCookies safe;
    private volatile PersistentLoginManager cookies;

    SessionCookie(SessionKey key, SessionConfig config, SecureCookies safe) {
        this.key = key;
        this.config = config;
        this.safe = safe;
    }

    /** What was read, and what the framework needs to write it anew. */
    record RestoredSession(Session session, RestoreResult restored) {}

    /** Whether the request comes with one at all. */
    boolean isSent(RoutingContext context) {
        return context.request().getCookie(name(context)) != null;
    }

    /** The session that the request comes with, unless nobody has used it for too long. */
    Optional<RestoredSession> read(RoutingContext context) {
        RestoreResult restored = cookies().restore(context, name(context));
        return Optional.ofNullable(restored)
                .flatMap(found -> Session.parse(found.getPrincipal()))
                .map(session -> new RestoredSession(session, restored));
    }

    /** Puts off the end of a session that is in use. */
    void renew(RoutingContext context, RestoredSession found) {
        cookies().save(found.session().serialize(), context, name(context), found.restored(), safe.isSecure(context));
    }

    void write(RoutingContext context, Session session) {
        cookies().save(session.serialize(), context, name(context), null, safe.isSecure(context));
    }

    /** Ends this session, and the one that the organisation's server has vouched for. */
    void clear(RoutingContext context) {
        context.request().cookies().stream()
                .filter(cookie -> cookie.getName().equals(name(context))
                        || cookie.getName().startsWith(OidcUtils.SESSION_COOKIE_NAME))
                .toList()
                .forEach(cookie -> safe.remove(cookie, context));
    }

    private String name(RoutingContext context) {
        return safe.name(NAME, context);
    }

    /** Late, because the key is in the database. */
    private PersistentLoginManager cookies() {
        PersistentLoginManager known = cookies;
        if (known == null) {
            known = new PersistentLoginManager(
                    key.get(), NAME, config.idle().toMillis(), RENEWAL_MILLIS, true, SAME_SITE, "/", NO_MAX_AGE, null);
            cookies = known;
        }
        return known;
    }
}
