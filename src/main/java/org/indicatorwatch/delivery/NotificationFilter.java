package org.indicatorwatch.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;

/** Which messages are asked for. Every filter that is given must hold; several values are separated by commas. */
public class NotificationFilter {

    @QueryParam("state")
    String state;

    @QueryParam("channel")
    String channel;

    @QueryParam("kind")
    String kind;

    @QueryParam("recipient")
    String recipient;

    /** One thing that the message is about, e.g. the id of an alert. */
    @QueryParam("reference")
    String reference;

    /** The messages, as far as the actor may see them. */
    public PanacheQuery<NotificationView> query(Actor actor, String order) {
        Map<String, Object> given = new HashMap<>();
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        put(given, "state", OutboxMessage.State.class, state);
        put(given, "channel", Channel.class, channel);
        put(given, "kind", kind);
        put(given, "recipient", recipient);
        given.keySet().forEach(field -> conditions.add(field + " in :" + field));
        if (reference != null && !reference.isBlank()) {
            conditions.add("locate(concat(',', :reference, ','), concat(',', reference, ',')) > 0");
            given.put("reference", reference);
        }
        NotificationAccess access = NotificationAccess.of(actor);
        if (!access.everything()) {
            conditions.add("channel = EMAIL and lower(address) = :own");
            given.put("own", access.address().orElse("").toLowerCase(Locale.ROOT));
        }
        return OutboxMessage.find(String.join(" and ", conditions) + order, given)
                .project(NotificationView.class);
    }

    private static void put(Map<String, Object> given, String field, String values) {
        if (values != null && !values.isBlank()) {
            given.put(field, Arrays.asList(values.split(",")));
        }
    }

    private static <E extends Enum<E>> void put(Map<String, Object> given, String field, Class<E> type, String values) {
        if (values != null && !values.isBlank()) {
            given.put(
                    field,
                    Arrays.stream(values.split(","))
                            .map(value -> parse(field, type, value))
                            .toList());
        }
    }

    private static <E extends Enum<E>> E parse(String field, Class<E> type, String value) {
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw ProblemException.malformed(Violation.of(field, "wrong-format", value));
        }
    }
}
