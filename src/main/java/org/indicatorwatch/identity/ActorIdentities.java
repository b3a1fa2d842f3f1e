package org.indicatorwatch.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Carries an {@link Actor} through the framework's notion of an identity. */
public final class ActorIdentities {

    private ActorIdentities() {}

    public static SecurityIdentity of(Actor actor) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(actor.name()))
                .addAttribute(CallerAuthentication.ACTOR_PROPERTY, actor)
                .build();
    }
}
