package org.indicatorwatch.identity.session;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Looks for a session where a request comes without an {@code Authorization} header. */
@ApplicationScoped
class SessionAuthentication implements HttpAuthenticationMechanism {

    /** Ahead of OIDC, after the header. */
    private static final int PRIORITY = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 50;

    private final SessionCookie cookie;

    SessionAuthentication(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        boolean applies = !context.request().headers().contains("Authorization") && cookie.isSent(context);
        // A session that is over is as good as none; otherwise nobody who has one could reach the page to sign in on.
        return applies
                ? providers
                        .authenticate(new SessionRequest(context))
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull()
                : Uni.createFrom().nullItem();
    }

    /** Whoever is not known is sent to the page to sign in on by the pages themselves. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }
}
