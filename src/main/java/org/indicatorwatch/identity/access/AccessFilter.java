package org.indicatorwatch.identity.access;

import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.CallerAddress;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.PublicAccess;
import org.indicatorwatch.platform.access.Requirement;
import org.indicatorwatch.platform.audit.Author;
import org.indicatorwatch.platform.audit.CurrentAuthor;
import org.indicatorwatch.platform.web.ProblemException;

/** The one place where REST requests are let in or refused. */
public class AccessFilter {

    private final CurrentActor current;
    private final CurrentAuthor author;

    AccessFilter(CurrentActor current, CurrentAuthor author) {
        this.current = current;
        this.author = author;
    }

    @ServerRequestFilter
    public void check(ResourceInfo resource, ContainerRequestContext context, HttpServerRequest request) {
        if (resource.getResourceClass().isAnnotationPresent(PublicAccess.class)) {
            return;
        }
        try {
            Actor actor = current.find().orElseThrow(UnauthorizedException::new);
            check(actor, Requirement.of(resource.getResourceClass(), resource.getResourceMethod()));
            author.set(new Author(actor.name(), CallerAddress.of(request)));
        } catch (UnauthorizedException | AuthenticationFailedException | AuthenticationCompletionException e) {
            if (!PageAccessPolicy.appliesTo(context)) {
                throw e;
            }
            PageAccessPolicy.demand(context);
        }
    }

    /** Refuses an actor who may not do what is required; nothing required means that nobody may. */
    public static void check(Actor actor, Optional<Capability> required) {
        if (required.isEmpty() || !actor.may(required.get())) {
            // Somebody who only reads because reading is open has not signed in yet.
            throw actor == Actor.PUBLIC_READER ? new UnauthorizedException() : new ForbiddenException();
        }
        if (actor.mustChangePassword() && required.get() != Capability.OWN_ACCOUNT) {
            throw ProblemException.forbidden("password-change-required");
        }
    }
}
