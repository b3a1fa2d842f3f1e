package org.indicatorwatch.delivery.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.web.Filters;

/** Which messages are asked for. Every filter that is given must hold; see {@link Filters}. */
public class NotificationFilter {

    @QueryParam("state")
    List<String> state;

    @QueryParam("channel")
    List<String> channel;

    @QueryParam("kind")
    List<String> kind;

    @QueryParam("recipient")
    List<String> recipient;

    /** One thing that the message is about, e.g. the id of an alert. */
    @QueryParam("reference")
    List<String> reference;

    /** The messages, as far as the actor may see them. */
    public PanacheQuery<NotificationView> query(Actor actor, String order) {
        Map<String, Object> filters = new LinkedHashMap<>();
        Filters.add(filters, "state", Filters.constants("state", OutboxMessage.State.class, state));
        Filters.add(filters, "channel", Filters.constants("channel", Channel.class, channel));
        Filters.add(filters, "kind", Filters.values(kind));
        Filters.add(filters, "recipient", Filters.values(recipient));
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> given = new HashMap<>();
        Filters.apply(filters, conditions::add, given);
        List<String> references = Filters.values(reference);
        List<String> anyReference = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            anyReference.add("locate(concat(',', :reference%d, ','), concat(',', reference, ',')) > 0".formatted(i));
            given.put("reference" + i, references.get(i));
        }
        if (!anyReference.isEmpty()) {
            conditions.add("(" + String.join(" or ", anyReference) + ")");
        }
        NotificationAccess access = NotificationAccess.of(actor);
        if (!access.everything()) {
            conditions.add("channel = EMAIL and lower(address) = :own");
            given.put("own", access.address().orElse("").toLowerCase(Locale.ROOT));
        }
        return OutboxMessage.find(String.join(" and ", conditions) + order, given)
                .project(NotificationView.class);
    }
}
