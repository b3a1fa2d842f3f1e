package org.indicatorwatch.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads credentials from the request: a bearer token anywhere, a password only where tokens are made. */
@ApplicationScoped
public class CallerAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER_PREFIX = "Bearer ";
    private static final String BASIC_PREFIX = "Basic ";
    /** Three parts in Base64; our own tokens have no dots. */
    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private static final String TOKENS_PATH = "/api/v1/tokens";

    /** Ahead of OIDC, which would take our own tokens for its. */
    private static final int PRIORITY = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 100;

    private final boolean oidc;

    CallerAuthentication(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean oidc) {
        this.oidc = oidc;
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader("Authorization");
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        if (header.regionMatches(true, 0, BEARER_PREFIX, 0, BEARER_PREFIX.length())) {
            String secret = header.substring(BEARER_PREFIX.length()).strip();
            if (oidc && JWT.matcher(secret).matches()) {
                return Uni.createFrom().nullItem();
            }
            return providers.authenticate(new ApiTokenRequest(secret));
        }
        boolean makesToken = context.request().method() == HttpMethod.POST
                && context.normalizedPath().equals(TOKENS_PATH);
        if (makesToken && header.regionMatches(true, 0, BASIC_PREFIX, 0, BASIC_PREFIX.length())) {
            var credentials = credentials(header.substring(BASIC_PREFIX.length()));
            // The throttle asks where the attempt comes from.
            HttpSecurityUtils.setRoutingContextAttribute(credentials, context);
            return providers.authenticate(credentials);
        }
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    private static UsernamePasswordAuthenticationRequest credentials(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException();
        }
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw new AuthenticationFailedException();
        }
        return new UsernamePasswordAuthenticationRequest(
                pair.substring(0, colon),
                new PasswordCredential(pair.substring(colon + 1).toCharArray()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ApiTokenRequest.class, UsernamePasswordAuthenticationRequest.class);
    }

    /** The actor that an identity stands for; empty for an anonymous caller. */
    public static Optional<Actor> actor(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ACTOR_PROPERTY));
    }

    public static final String ACTOR_PROPERTY = "actor";
}
