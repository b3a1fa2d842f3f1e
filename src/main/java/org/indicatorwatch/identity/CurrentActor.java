package org.indicatorwatch.identity;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.CurrentIdentityAssociation;

import org.indicatorwatch.platform.ServiceConfig;

/** Who makes the current request. */
@ApplicationScoped
public class CurrentActor {

    private final CurrentIdentityAssociation identity;
    private final ServiceConfig config;

    CurrentActor(CurrentIdentityAssociation identity, ServiceConfig config) {
        this.identity = identity;
        this.config = config;
    }

    /** The caller; empty where nobody signed in and reading is not open to all. */
    public Optional<Actor> find() {
        Optional<Actor> known = CallerAuthentication.actor(identity.getIdentity());
        return known.isEmpty() && config.read().open() ? Optional.of(Actor.PUBLIC_READER) : known;
    }

    /** Whether the caller is somebody in particular, and not only one of all who may read. */
    public boolean isSignedIn() {
        return CallerAuthentication.actor(identity.getIdentity()).isPresent();
    }

    /** The caller of a request that has passed the access check. */
    public Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("The access check let nobody through"));
    }
}
