package org.indicatorwatch.web.account;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.indicatorwatch.identity.ApiToken;
import org.indicatorwatch.web.layout.Wording;

/**
 * A token as its owner sees it.
 *
 * @param limits codes; empty for none beyond the owner's own
 * @param expires null for never
 * @param used null for never
 */
public record TokenLine(
        long id,
        String name,
        String scopes,
        String limits,
        String created,
        String expires,
        boolean expired,
        String used) {

    static TokenLine of(ApiToken token, Instant now, Wording words) {
        return new TokenLine(
                token.id,
                token.name,
                token.scopes.stream()
                        .map(scope -> words.text("choice.TokenScope." + scope))
                        .collect(Collectors.joining("、")),
                Stream.of(token.departments, token.regions, token.indicators)
                        .flatMap(codes -> codes.stream())
                        .collect(Collectors.joining("、")),
                words.day(token.createdAt),
                words.time(token.expiresAt),
                token.expiresAt != null && !now.isBefore(token.expiresAt),
                words.time(token.lastUsedAt));
    }
}
