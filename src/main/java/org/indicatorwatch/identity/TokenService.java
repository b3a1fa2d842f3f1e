package org.indicatorwatch.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.database.DataDirectory;
import org.indicatorwatch.platform.web.Fields;
import org.indicatorwatch.platform.web.ProblemException;

/** The only writer of API tokens. */
@ApplicationScoped
class TokenService {

    /** Makes our secrets recognisable to scanners that look for leaked ones. */
    private static final String PREFIX = "iw_";

    private static final int SECRET_BYTES = 32;

    private final Clock clock;

    TokenService(Clock clock) {
        this.clock = clock;
    }

    /** A token and its secret, which is shown this once. */
    record Issued(ApiToken token, String secret) {}

    /** @throws ProblemException 422 for a missing name or an expiry in the past, 403 for an actor without account */
    @Transactional
    Issued issue(Actor actor, String name, List<TokenScope> scopes, Instant expiresAt) {
        Fields.requireText("name", name);
        Instant now = clock.instant();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw ProblemException.invalid("expiresAt", "in-the-past", expiresAt);
        }
        Account owner = Account.findById(actor.name());
        if (owner == null) {
            // The bootstrap token speaks for the first administrator.
            owner = Account.<Account>findByIdOptional(Accounts.FIRST).orElseThrow(ProblemException::forbidden);
        }
        String secret = PREFIX + DataDirectory.randomSecret(SECRET_BYTES);
        ApiToken token = new ApiToken();
        token.account = owner;
        token.name = name;
        token.secretHash = ApiToken.hash(secret);
        token.scopes = (scopes == null || scopes.isEmpty() ? List.of(TokenScope.READ, TokenScope.WRITE) : scopes)
                .stream().map(TokenScope::name).distinct().toList();
        token.createdAt = now;
        token.expiresAt = expiresAt;
        token.persist();
        return new Issued(token, secret);
    }

    /** The actor's own tokens; all for an administrator. */
    List<ApiToken> list(Actor actor) {
        return actor.may(Capability.ADMINISTER) ? ApiToken.listAll() : ApiToken.list("account.name", actor.name());
    }

    /** @throws ProblemException 404 if there is none that the actor may revoke */
    @Transactional
    void revoke(Actor actor, long id) {
        ApiToken token = list(actor).stream()
                .filter(candidate -> candidate.id == id)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("token", id));
        token.delete();
    }
}
