package org.indicatorwatch.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody comes with one of our own tokens; of a type of its own, so that OIDC does not answer for it. */
public final class ApiTokenRequest extends BaseAuthenticationRequest {

    private final String secret;

    ApiTokenRequest(String secret) {
        this.secret = secret;
    }

    public String secret() {
        return secret;
    }
}
