package org.indicatorwatch.identity.token;

import java.time.Instant;
import java.util.List;

import org.indicatorwatch.identity.TokenScope;
import org.indicatorwatch.identity.limits.Limits;

/**
 * A token that somebody asks for.
 *
 * @param name what it is used for
 * @param scopes what it passes on; without any, the token may read and write
 * @param expiresAt null for a token that does not expire
 * @param departments what to limit it to, within the limits of whoever asks; so with {@code regions} and
 *     {@code indicators}
 */
public record TokenRequest(
        String name,
        List<TokenScope> scopes,
        Instant expiresAt,
        List<String> departments,
        List<String> regions,
        List<String> indicators) {

    List<String> scopeNames() {
        List<TokenScope> wanted =
                scopes == null || scopes.isEmpty() ? List.of(TokenScope.READ, TokenScope.WRITE) : scopes;
        return wanted.stream().map(TokenScope::name).distinct().toList();
    }

    Limits limits() {
        return new Limits(departments, regions, indicators);
    }
}
