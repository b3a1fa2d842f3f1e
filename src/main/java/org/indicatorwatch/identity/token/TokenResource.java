package org.indicatorwatch.identity.token;

import java.net.URI;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.idempotency.Idempotent;
import org.indicatorwatch.platform.web.ListFormats;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;

@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.OWN_ACCOUNT)
class TokenResource {

    private final TokenService tokens;
    private final CurrentActor actor;

    TokenResource(TokenService tokens, CurrentActor actor) {
        this.tokens = tokens;
        this.actor = actor;
    }

    /** Makes a token for the caller's own account. The only request that takes a name and password (HTTP Basic). */
    @POST
    @Idempotent
    public Response create(TokenRequest request) {
        TokenService.IssuedToken issued = tokens.issue(actor.get(), request);
        return Response.created(URI.create("/api/v1/tokens/" + issued.token().id))
                .entity(TokenView.of(issued.token(), issued.secret()))
                .build();
    }

    /** The caller's own tokens; all for an administrator. */
    @GET
    @Produces({ListFormats.JSON, ListFormats.CSV, ListFormats.EXCEL})
    public Page<TokenView> list(@BeanParam PageRequest page) {
        return page.of(
                TokenView.class,
                tokens.list(actor.get()).stream()
                        .map(token -> TokenView.of(token, null))
                        .toList());
    }

    /** One of the caller's own tokens, or of all for an administrator; its secret is not told again. */
    @GET
    @Path("{id}")
    public TokenView get(@PathParam("id") long id) {
        return TokenView.of(tokens.get(actor.get(), id), null);
    }

    /** Revokes a token: from now on it is refused. */
    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") long id) {
        tokens.revoke(actor.get(), id);
    }
}
