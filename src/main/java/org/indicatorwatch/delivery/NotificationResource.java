package org.indicatorwatch.delivery;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;

@Path("/api/v1/notifications")
@Requires(Capability.READ)
class NotificationResource {

    private final NotificationService notifications;
    private final CurrentActor actor;

    NotificationResource(NotificationService notifications, CurrentActor actor) {
        this.notifications = notifications;
        this.actor = actor;
    }

    @GET
    public Page<NotificationView> list(
            @QueryParam("state") String state,
            @QueryParam("channel") String channel,
            @QueryParam("reference") String reference,
            PageRequest page) {
        return page.of(notifications.list(
                parse("state", OutboxMessage.State.class, state),
                parse("channel", Channel.class, channel),
                reference,
                actor.get()));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        OutboxMessage message = notifications.get(id, actor.get());
        return EntityTags.ok(NotificationDetail.of(message), message.version);
    }

    @POST
    @Path("{id}/resend")
    @Requires(Capability.HANDLE_ALERTS)
    public Response resend(@PathParam("id") UUID id) {
        OutboxMessage message = notifications.resend(id, actor.get());
        return EntityTags.ok(NotificationView.of(message), message.version);
    }

    private static <E extends Enum<E>> E parse(String parameter, Class<E> type, String value) {
        try {
            return value == null ? null : Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw ProblemException.malformed(Violation.of(parameter, "wrong-format", value));
        }
    }
}
