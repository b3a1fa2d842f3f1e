package org.indicatorwatch.identity;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.idempotency.Idempotent;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;

@Path("/api/v1/tokens")
@Requires(Capability.OWN_ACCOUNT)
class TokenResource {

    private final TokenService tokens;
    private final CurrentActor actor;

    TokenResource(TokenService tokens, CurrentActor actor) {
        this.tokens = tokens;
        this.actor = actor;
    }

    /** What is asked for; without scopes, the token may read and write. */
    record TokenRequest(String name, List<TokenScope> scopes, Instant expiresAt) {}

    /** A token; {@code token} is the secret, given in the answer to its creation only. */
    record TokenView(
            long id,
            String name,
            String account,
            List<String> scopes,
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
                    token.createdAt,
                    token.expiresAt,
                    token.lastUsedAt,
                    secret);
        }
    }

    @POST
    @Idempotent
    public Response create(TokenRequest request) {
        TokenService.Issued issued = tokens.issue(actor.get(), request.name(), request.scopes(), request.expiresAt());
        return Response.created(URI.create("/api/v1/tokens/" + issued.token().id))
                .entity(TokenView.of(issued.token(), issued.secret()))
                .build();
    }

    @GET
    public Page<TokenView> list(PageRequest page) {
        return page.of(tokens.list(actor.get())).map(token -> TokenView.of(token, null));
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") long id) {
        tokens.revoke(actor.get(), id);
    }
}
