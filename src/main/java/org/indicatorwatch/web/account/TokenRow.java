package org.indicatorwatch.web.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.indicatorwatch.identity.token.ApiToken;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.PageWording;

/**
 * A token as its owner sees it.
 *
 * @param limits codes; empty for none beyond the owner's own
 * @param expires null for never
 * @param used null for never
 */
public record TokenRow(
        ApiToken token, String scopes, String limits, String created, String expires, boolean expired, String used) {

    static final Map<String, Function<TokenRow, ? extends Comparable<?>>> ORDERS = Map.of(
            "name",
            TokenRow::name,
            "scopes",
            TokenRow::scopes,
            "limits",
            TokenRow::limits,
            "created",
            row -> row.token.createdAt,
            "expires",
            row -> row.token.expiresAt,
            "used",
            row -> row.token.lastUsedAt);

    static TokenRow of(ApiToken token, Instant now, PageWording words) {
        return new TokenRow(
                token,
                words.list(token.scopes.stream()
                        .map(scope -> words.text("choice.TokenScope." + scope))
                        .toList()),
                words.list(Stream.of(token.departments, token.regions, token.indicators)
                        .flatMap(codes -> codes.stream())
                        .toList()),
                words.day(token.createdAt),
                words.time(token.expiresAt),
                token.expiresAt != null && !now.isBefore(token.expiresAt),
                words.time(token.lastUsedAt));
    }

    static List<ListColumn<TokenRow>> columns(PageWording words) {
        return List.of(
                new ListColumn<>(words.text("edit.token.name"), TokenRow::name),
                new ListColumn<>(words.text("edit.token.scopes"), TokenRow::scopes),
                new ListColumn<>(words.text("edit.user.limits"), TokenRow::limits),
                new ListColumn<>(words.text("tokens.created"), TokenRow::created),
                new ListColumn<>(words.text("edit.token.expiresAt"), TokenRow::expires),
                new ListColumn<>(words.text("tokens.used"), TokenRow::used));
    }

    public String name() {
        return token.name;
    }

    /** Where it is revoked. */
    public String revocation() {
        return Addresses.path("/account/tokens", token.id, "-revoke");
    }
}
