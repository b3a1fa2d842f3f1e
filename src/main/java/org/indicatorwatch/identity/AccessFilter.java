package org.indicatorwatch.identity;

import java.lang.reflect.Method;

import jakarta.ws.rs.container.ResourceInfo;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.OpenToAll;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.audit.Author;
import org.indicatorwatch.platform.audit.CurrentAuthor;
import org.indicatorwatch.platform.web.ProblemException;

/** The one place where REST requests are let in or refused. */
class AccessFilter {

    private final CurrentActor current;
    private final CurrentAuthor author;

    AccessFilter(CurrentActor current, CurrentAuthor author) {
        this.current = current;
        this.author = author;
    }

    @ServerRequestFilter
    void check(ResourceInfo resource, HttpServerRequest request) {
        if (isOpen(resource.getResourceMethod())) {
            return;
        }
        Actor actor = current.find().orElseThrow(UnauthorizedException::new);
        check(actor, requirement(resource.getResourceMethod()));
        author.set(new Author(actor.name(), CallerAddress.of(request)));
    }

    private static boolean isOpen(Method method) {
        return method.isAnnotationPresent(OpenToAll.class)
                || method.getDeclaringClass().isAnnotationPresent(OpenToAll.class);
    }

    /** Refuses an actor who may not do what is required; nothing required means that nobody may. */
    static void check(Actor actor, Requires requires) {
        if (requires == null || !actor.may(requires.value())) {
            // Somebody who only reads because reading is open has not signed in yet.
            throw actor == Actor.PUBLIC_READER ? new UnauthorizedException() : new ForbiddenException();
        }
        if (actor.mustChangePassword() && requires.value() != Capability.OWN_ACCOUNT) {
            throw ProblemException.forbidden("password-change-required");
        }
    }

    private static Requires requirement(Method method) {
        Requires onMethod = method.getAnnotation(Requires.class);
        return onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(Requires.class);
    }
}
