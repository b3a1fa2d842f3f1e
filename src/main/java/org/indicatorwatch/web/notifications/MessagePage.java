package org.indicatorwatch.web.notifications;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.delivery.outbox.NotificationDetail;
import org.indicatorwatch.delivery.outbox.NotificationFilter;
import org.indicatorwatch.delivery.outbox.NotificationService;
import org.indicatorwatch.delivery.outbox.NotificationView;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.PageRequest;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** What was sent, waits or was given up: all of it for those who handle alerts or audit, for others their own. */
@Path("/notifications")
@Requires(Capability.READ)
@Produces(HtmlResponses.HTML)
@Blocking
class MessagePage {

    private static final String NEWEST_FIRST = "createdAt desc, id";
    private static final String[] ORDERS = {"createdAt", "sentAt", "attempts", "recipient", "kind", "state"};

    private final NotificationService notifications;
    private final CurrentActor actor;
    private final PageWording words;

    MessagePage(NotificationService notifications, CurrentActor actor, PageWording words) {
        this.notifications = notifications;
        this.actor = actor;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/notifications")
    static class Templates {

        private Templates() {}

        static native TemplateInstance messages(Listing<MessageRow> list, List<Choice> states, List<Choice> channels);

        static native TemplateInstance message(MessageRow row, NotificationDetail detail, boolean mayResend);
    }

    @GET
    public TemplateInstance list(UriInfo uri, @BeanParam NotificationFilter filter, @BeanParam PageRequest order) {
        ListQuery query = ListQuery.of(uri);
        PanacheQuery<NotificationView> messages = filter.query(actor.get(), order.orderBy(NEWEST_FIRST, ORDERS));
        return Templates.messages(
                Listing.of(query, messages, message -> MessageRow.of(message, words)), states(), channels());
    }

    @GET
    @Path(Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response file(
            @PathParam("kind") String kind, @BeanParam NotificationFilter filter, @BeanParam PageRequest order) {
        List<MessageRow> rows = filter.query(actor.get(), order.orderBy(NEWEST_FIRST, ORDERS)).list().stream()
                .map(message -> MessageRow.of(message, words))
                .toList();
        return Download.of(kind, new ListExport<>("notifications", MessageRow.columns(words), rows::forEach));
    }

    @GET
    @Path("{id: [0-9a-f-]{36}}")
    public TemplateInstance message(@PathParam("id") UUID id) {
        NotificationDetail detail = NotificationDetail.of(notifications.get(id, actor.get()));
        return Templates.message(
                MessageRow.of(detail.message(), words), detail, actor.get().may(Capability.HANDLE_ALERTS));
    }

    @POST
    @Path("{id: [0-9a-f-]{36}}/resend")
    @Requires(Capability.HANDLE_ALERTS)
    public Response resend(@PathParam("id") UUID id) {
        notifications.resend(id, actor.get());
        return HtmlResponses.seeOther("/notifications/" + id);
    }

    private List<Choice> states() {
        return Choices.of(OutboxMessage.State.values(), state -> words.text("message.state." + state));
    }

    private List<Choice> channels() {
        return Choices.of(Channel.values(), channel -> words.text("channel." + channel));
    }
}
