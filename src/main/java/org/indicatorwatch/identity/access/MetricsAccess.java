package org.indicatorwatch.identity.access;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.indicatorwatch.identity.CallerAuthentication;
import org.indicatorwatch.platform.access.Capability;

/** Lets Prometheus on the same machine read the metrics, and elsewhere a token with the metrics scope. */
@ApplicationScoped
class MetricsAccess implements HttpSecurityPolicy {

    private final boolean open;

    MetricsAccess(@ConfigProperty(name = "indicator-watch.metrics.open", defaultValue = "false") boolean open) {
        this.open = open;
    }

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext requestContext) {
        if (open || isLocal(context.request())) {
            return CheckResult.permit();
        }
        return identity.map(caller -> new CheckResult(CallerAuthentication.actor(caller)
                .filter(actor -> actor.may(Capability.SCRAPE))
                .isPresent()));
    }

    /** A request that a proxy on this machine passes on comes from elsewhere. */
    private static boolean isLocal(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        boolean proxied = request.headers().contains("X-Forwarded-For")
                || request.headers().contains("Forwarded");
        String address = remote == null ? "" : remote.hostAddress();
        return !proxied && (address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1"));
    }
}
