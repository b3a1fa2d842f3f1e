package org.indicatorwatch.identity.oidc;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.CallerAuthentication;
import org.indicatorwatch.identity.Role;
import org.indicatorwatch.identity.limits.Limits;
import org.indicatorwatch.platform.access.Capability;

/**
 * Recognises people who come with a token of the OIDC server. Their roles are the realm's. Their limits are the token's
 * claims {@code departments}, {@code regions} and {@code indicators}, and those of the account of the same name, if there
 * is one; a reporter with neither may do nothing.
 */
@ApplicationScoped
class OidcIdentityAugmentor implements SecurityIdentityAugmentor {

    private static final Logger LOG = Logger.getLogger(OidcIdentityAugmentor.class);

    private final OidcConfig config;

    OidcIdentityAugmentor(OidcConfig config) {
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> {
            Account account = QuarkusTransaction.requiringNew().call(() -> Account.findById(token.getName()));
            return QuarkusSecurityIdentity.builder(identity)
                    .addAttribute(CallerAuthentication.ACTOR_PROPERTY, actor(token, identity.getRoles(), account))
                    .build();
        });
    }

    /** @throws AuthenticationFailedException if the name is somebody else's here, or the account is disabled */
    Actor actor(JsonWebToken token, Set<String> realmRoles, Account account) {
        String name = token.getName();
        boolean taken = account != null && account.hasPassword();
        if (name == null || taken || Actor.RESERVED_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            // Whoever may choose a name in the realm must not become the local account of that name.
            LOG.warnf("The OIDC server vouches for '%s', which is the name of a local account with a password", name);
            throw new AuthenticationFailedException();
        }
        if (account != null && !account.enabled) {
            throw new AuthenticationFailedException();
        }
        Limits own = account == null ? Limits.NONE : account.limits();
        Limits claimed = new Limits(codes(token, "departments"), codes(token, "regions"), codes(token, "indicators"));
        boolean limited = !own.unrestricted() || !claimed.unrestricted();
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        realmRoles.stream()
                .flatMap(this::role)
                .filter(role -> role != Role.REPORTER || limited)
                .forEach(role -> capabilities.addAll(role.capabilities()));
        return new Actor(name, capabilities, own, claimed, false);
    }

    private Stream<Role> role(String realmRole) {
        return Optional.ofNullable(config.roles().get(realmRole))
                .or(() -> Stream.of(Role.values())
                        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(realmRole))
                        .findFirst())
                .stream();
    }

    private static List<String> codes(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        if (value instanceof Collection<?> several) {
            return several.stream().map(OidcIdentityAugmentor::text).toList();
        }
        return value == null ? List.of() : List.of(text(value));
    }

    private static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : value.toString();
    }
}
