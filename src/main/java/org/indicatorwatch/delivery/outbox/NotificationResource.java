package org.indicatorwatch.delivery.outbox;

import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.ListFormats;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;

@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.READ)
class NotificationResource {

    private final NotificationService notifications;
    private final CurrentActor actor;

    NotificationResource(NotificationService notifications, CurrentActor actor) {
        this.notifications = notifications;
        this.actor = actor;
    }

    /** What was sent, waits or was given up: all of it to those who handle alerts or audit, to others their own. */
    @GET
    @Produces({ListFormats.JSON, ListFormats.CSV, ListFormats.EXCEL})
    public Page<NotificationView> list(@BeanParam NotificationFilter filter, @BeanParam PageRequest page) {
        return page.of(filter.query(
                actor.get(),
                page.orderBy(
                        "createdAt desc, id",
                        "createdAt",
                        "sentAt",
                        "nextAttemptAt",
                        "attempts",
                        "recipient",
                        "kind",
                        "state")));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        OutboxMessage message = notifications.get(id, actor.get());
        return EntityTags.ok(NotificationDetail.of(message), message.version);
    }

    /** Tries again, as often as a new message, what was given up. */
    @POST
    @Path("{id}/resend")
    @Requires(Capability.HANDLE_ALERTS)
    public Response resend(@PathParam("id") UUID id) {
        OutboxMessage message = notifications.resend(id, actor.get());
        return EntityTags.ok(NotificationView.of(message), message.version);
    }
}
