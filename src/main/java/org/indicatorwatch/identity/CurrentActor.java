package org.indicatorwatch.identity;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
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

    /**
     * The caller; empty where nobody signed in and reading is not open to all.
     *
     * @throws AuthenticationFailedException if the caller's credentials do not hold
     */
    public Optional<Actor> find() {
        return orReader(CallerAuthentication.actor(identity.getIdentity()));
    }

    /** The same where nobody need be known: credentials that do not hold are as good as none. */
    public Optional<Actor> findValid() {
        return orReader(valid());
    }

    /** Whether the caller is somebody in particular, and not only one of all who may read. */
    public boolean isSignedIn() {
        return valid().isPresent();
    }

    private Optional<Actor> valid() {
        try {
            return CallerAuthentication.actor(identity.getIdentity());
        } catch (AuthenticationFailedException | AuthenticationCompletionException e) {
            // Such as a session that the organisation's server has vouched for: it has ended, or the account is
            // disabled.
            return Optional.empty();
        }
    }

    private Optional<Actor> orReader(Optional<Actor> known) {
        return known.isEmpty() && config.read().open() ? Optional.of(Actor.PUBLIC_READER) : known;
    }

    /** The caller of a request that has passed the access check. */
    public Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("The access check let nobody through"));
    }
}
