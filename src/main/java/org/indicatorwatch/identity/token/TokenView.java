package org.indicatorwatch.identity.token;

import java.time.Instant;
import java.util.List;

/**
 * A token in the REST interface.
 *
 * @param departments what it is limited to beyond its owner's limits, as are {@code regions} and {@code indicators}
 * @param token the secret; given in the answer to its creation only
 */
record TokenView(
        long id,
        String name,
        String account,
        List<String> scopes,
        List<String> departments,
        List<String> regions,
        List<String> indicators,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        String token) {

    static TokenView of(ApiToken token, String secret) {
        return new TokenView(
                token.id,
                token.name,
                token.account.name,
                token.scopes,
                token.departments,
                token.regions,
                token.indicators,
                token.createdAt,
                token.expiresAt,
                token.lastUsedAt,
                secret);
    }
}
