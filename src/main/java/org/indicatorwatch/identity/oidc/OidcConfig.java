package org.indicatorwatch.identity.oidc;

import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.indicatorwatch.identity.Role;

/**
 * People who sign in with the organisation's own accounts. It takes {@code quarkus.oidc.tenant-enabled=true},
 * {@code quarkus.oidc.auth-server-url} and {@code quarkus.oidc.client-id}; roles are Keycloak's realm roles unless
 * {@code quarkus.oidc.roles.role-claim-path} says otherwise.
 */
@ConfigMapping(prefix = "indicator-watch.oidc")
interface OidcConfig {

    /**
     * Which role of the service a role of the realm stands for, such as {@code roles.statistics=REPORTER}. A realm role
     * called like one of the service's own (in lower case, such as {@code reporter}) needs no entry.
     */
    Map<String, Role> roles();

    /**
     * Lets people sign in on the pages with the organisation's account. It also takes
     * {@code quarkus.oidc.application-type=hybrid} and {@code quarkus.oidc.credentials.secret}, and the address
     * {@code /sign-in/organisation} among those that the server may lead back to.
     */
    @WithDefault("false")
    boolean signIn();
}
