package org.indicatorwatch.identity.token;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.limits.Limits;
import org.indicatorwatch.identity.limits.LimitsValidation;
import org.indicatorwatch.identity.user.FirstAdministrator;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.database.DataDirectory;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/** The only writer of API tokens. */
@ApplicationScoped
public class TokenService {

    /** Makes our secrets recognisable to scanners that look for leaked ones. */
    private static final String SECRET_PREFIX = "iw_";

    private static final int SECRET_BYTES = 32;

    private final LimitsValidation known;
    private final Audit audit;
    private final Clock clock;

    TokenService(LimitsValidation known, Audit audit, Clock clock) {
        this.known = known;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token and its secret, which is shown this once. */
    public record IssuedToken(ApiToken token, String secret) {}

    /**
     * Makes a token for the actor's own account. It never reaches further than the actor: what it leaves unlimited is
     * limited as the token that it was asked for with.
     *
     * @throws ProblemException 422 for a missing name, an expiry in the past or limits beyond the actor's own, 403 for
     *     an actor without account
     */
    @Transactional
    public IssuedToken issue(Actor actor, TokenRequest request) {
        FieldChecks.require("", request);
        FieldChecks.requireText("name", request.name());
        Instant now = clock.instant();
        if (request.expiresAt() != null && !request.expiresAt().isAfter(now)) {
            throw ProblemException.invalid("expiresAt", "in-the-past", request.expiresAt());
        }
        known.require(request.limits());
        RegionTree tree = RegionTree.load();
        actor.allLimits().forEach(outer -> request.limits().requireWithin(outer, tree));
        Limits limits = request.limits().orElse(actor.tokenLimits());
        String secret = SECRET_PREFIX + DataDirectory.randomSecret(SECRET_BYTES);
        ApiToken token = new ApiToken();
        token.account = owner(actor);
        token.name = request.name();
        token.secretHash = ApiToken.hash(secret);
        token.scopes = request.scopeNames();
        token.departments = limits.departments();
        token.regions = limits.regions();
        token.indicators = limits.indicators();
        token.createdAt = now;
        token.expiresAt = request.expiresAt();
        token.persist();
        audit.record("token.create", subject(token), null, TokenView.of(token, null));
        return new IssuedToken(token, secret);
    }

    private static Account owner(Actor actor) {
        // The bootstrap token speaks for the first administrator.
        String name = actor == Actor.BOOTSTRAP ? FirstAdministrator.DEFAULT_NAME : actor.name();
        return Account.<Account>findByIdOptional(name).orElseThrow(ProblemException::forbidden);
    }

    /** The actor's own tokens; all for an administrator. */
    public List<ApiToken> list(Actor actor) {
        return actor.may(Capability.ADMINISTER)
                ? ApiToken.listAll(Sort.by("id"))
                : ApiToken.list("account.name", Sort.by("id"), actor.name());
    }

    /** @throws ProblemException 404 if there is none that the actor may see */
    public ApiToken get(Actor actor, long id) {
        return list(actor).stream()
                .filter(candidate -> candidate.id == id)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("token", id));
    }

    /** @throws ProblemException 404 if there is none that the actor may revoke */
    @Transactional
    public void revoke(Actor actor, long id) {
        ApiToken token = get(actor, id);
        token.delete();
        audit.record("token.revoke", subject(token), TokenView.of(token, null), null);
    }

    private static String subject(ApiToken token) {
        return "token/" + token.id;
    }
}
