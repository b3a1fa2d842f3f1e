package org.indicatorwatch.identity;

import java.lang.reflect.Method;

import jakarta.ws.rs.container.ResourceInfo;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.indicatorwatch.platform.access.Requires;

/** The one place where REST requests are let in or refused. */
class AccessFilter {

    private final CurrentActor current;

    AccessFilter(CurrentActor current) {
        this.current = current;
    }

    @ServerRequestFilter
    void check(ResourceInfo resource) {
        Actor actor = current.find().orElseThrow(UnauthorizedException::new);
        Requires requires = requirement(resource.getResourceMethod());
        if (requires == null || !actor.may(requires.value())) {
            // Somebody who only reads because reading is open has not signed in yet.
            throw actor == Actor.PUBLIC_READER ? new UnauthorizedException() : new ForbiddenException();
        }
    }

    private static Requires requirement(Method method) {
        Requires onMethod = method.getAnnotation(Requires.class);
        return onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(Requires.class);
    }
}
