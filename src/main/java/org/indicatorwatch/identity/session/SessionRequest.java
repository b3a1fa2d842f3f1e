package org.indicatorwatch.identity.session;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.vertx.ext.web.RoutingContext;

/** Somebody comes with the cookie of a session. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final RoutingContext context;

    SessionRequest(RoutingContext context) {
        this.context = context;
    }

    RoutingContext context() {
        return context;
    }
}
