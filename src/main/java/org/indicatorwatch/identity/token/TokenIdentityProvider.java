package org.indicatorwatch.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.ActorIdentities;
import org.indicatorwatch.identity.ApiTokenRequest;
import org.indicatorwatch.identity.IdentityConfig;

/** Recognises API tokens and the bootstrap token. */
@ApplicationScoped
class TokenIdentityProvider implements IdentityProvider<ApiTokenRequest> {

    /** Last use is noted at most this often, so that reading does not become writing. */
    private static final Duration LAST_USE_PRECISION = Duration.ofMinutes(1);

    private final IdentityConfig config;
    private final Clock clock;

    TokenIdentityProvider(IdentityConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Class<ApiTokenRequest> getRequestType() {
        return ApiTokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiTokenRequest request, AuthenticationRequestContext context) {
        String secret = request.secret();
        if (isBootstrapToken(secret)) {
            return Uni.createFrom().item(ActorIdentities.of(Actor.BOOTSTRAP));
        }
        return context.runBlocking(
                () -> QuarkusTransaction.requiringNew().call(() -> ActorIdentities.of(use(secret, clock.instant()))));
    }

    private boolean isBootstrapToken(String secret) {
        return config.bootstrapToken()
                .filter(expected -> MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static Actor use(String secret, Instant now) {
        ApiToken token = ApiToken.findUsable(secret, now).orElseThrow(AuthenticationFailedException::new);
        if (token.lastUsedAt == null
                || token.lastUsedAt.plus(LAST_USE_PRECISION).isBefore(now)) {
            token.lastUsedAt = now;
        }
        return token.actor();
    }
}
