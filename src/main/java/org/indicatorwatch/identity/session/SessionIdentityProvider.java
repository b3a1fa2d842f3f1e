package org.indicatorwatch.identity.session;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.ActorIdentities;

/** Recognises the account of a session, unless the session is over. A session that is over is as good as none. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<SessionRequest> {

    private final SessionCookie cookie;
    private final SessionConfig config;
    private final Clock clock;

    SessionIdentityProvider(SessionCookie cookie, SessionConfig config, Clock clock) {
        this.cookie = cookie;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.context()).orElse(null));
    }

    private Optional<SecurityIdentity> identity(RoutingContext context) {
        return cookie.read(context).flatMap(found -> {
            Optional<Account> account = account(found.session());
            account.ifPresent(known -> cookie.renew(context, found));
            return account.map(known -> ActorIdentities.of(known.signedIn()));
        });
    }

    private Optional<Account> account(Session session) {
        if (session.isExpired(config.lifetime(), clock.instant())) {
            return Optional.empty();
        }
        Account account = QuarkusTransaction.requiringNew().call(() -> Account.findById(session.account()));
        return Optional.ofNullable(account)
                .filter(known -> known.enabled && known.sessionGeneration == session.generation());
    }
}
