package org.indicatorwatch.identity.user;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.panache.common.Sort;
import io.vertx.core.http.HttpServerRequest;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.CallerAddress;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ListFormats;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;

import static java.util.Objects.requireNonNullElse;

@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.ADMINISTER)
class UserResource {

    private final UserService users;
    private final PasswordChange own;
    private final CurrentActor actor;

    UserResource(UserService users, PasswordChange own, CurrentActor actor) {
        this.users = users;
        this.own = own;
        this.actor = actor;
    }

    /** @param mustChangePassword whether whoever signs in with it must choose another; true unless said otherwise */
    record PasswordRequest(String password, Boolean mustChangePassword) {}

    /** One's own change of password. */
    record OwnPasswordRequest(String old, @JsonProperty("new") String wanted) {}

    @GET
    @Produces({ListFormats.JSON, ListFormats.CSV, ListFormats.EXCEL})
    public Page<UserView> list(@BeanParam PageRequest page) {
        List<Account> all = Account.listAll(Sort.by("name"));
        return page.of(UserView.class, all.stream().map(UserView::of).toList());
    }

    @GET
    @Path("{name}")
    public Response get(@PathParam("name") String name) {
        Account account = users.get(name);
        return EntityTags.ok(UserView.of(account), account.version);
    }

    @PUT
    @Path("{name}")
    public Response put(@PathParam("name") String name, @HeaderParam("If-Match") String ifMatch, UserView user) {
        UserService.SavedAccount saved = users.put(name, user, ifMatch);
        Response.Status status = saved.created() ? Response.Status.CREATED : Response.Status.OK;
        return EntityTags.tagged(status, UserView.of(saved.account()), saved.account().version)
                .build();
    }

    /** Disables the account; PUT with {@code enabled} brings it back. */
    @DELETE
    @Path("{name}")
    public void disable(@PathParam("name") String name, @HeaderParam("If-Match") String ifMatch) {
        users.disable(name, ifMatch);
    }

    /** Sets somebody's password, to be changed at the next sign-in. */
    @PUT
    @Path("{name}/password")
    public void setPassword(@PathParam("name") String name, PasswordRequest request) {
        FieldChecks.require("", request);
        users.setPassword(name, "password", request.password(), requireNonNullElse(request.mustChangePassword(), true));
    }

    /** Changes the caller's own password. */
    @POST
    @Path("me/password")
    @Requires(Capability.OWN_ACCOUNT)
    public void changeOwn(OwnPasswordRequest request, HttpServerRequest call) {
        FieldChecks.require("", request);
        own.change(actor.get().name(), request.old(), request.wanted(), CallerAddress.of(call));
    }
}
