package org.indicatorwatch.platform.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

import org.indicatorwatch.platform.web.Filters;
import org.indicatorwatch.platform.web.InstantParser;

/** Which entries are asked for. Every filter that is given must hold; see {@link Filters}. */
public class AuditFilter {

    public static final String NEWEST_FIRST = "at desc, id desc";

    @QueryParam("actor")
    List<String> actor;

    /** Such as {@code region.update}, or the kind alone ({@code region}) for everything done to it. */
    @QueryParam("action")
    List<String> action;

    /** Such as {@code target/qz-145/12}, or its beginning up to a slash. */
    @QueryParam("subject")
    List<String> subject;

    /** First moment; a day means its beginning. */
    @QueryParam("from")
    String from;

    /** Last moment; a day means its end. */
    @QueryParam("to")
    String to;

    public PanacheQuery<AuditEntry> query(InstantParser moments, String orderBy) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("1 = 1");
        List<String> actors = Filters.values(actor);
        if (!actors.isEmpty()) {
            where.append(" and actor in :actor");
            parameters.put("actor", actors);
        }
        below("action", action, ".", where, parameters);
        below("subject", subject, "/", where, parameters);
        moments.parseStart("from", from).ifPresent(moment -> {
            where.append(" and at >= :from");
            parameters.put("from", moment);
        });
        moments.parse("to", to).ifPresent(moment -> {
            where.append(" and at <= :to");
            parameters.put("to", moment);
        });
        return AuditEntry.find(where + orderBy, parameters);
    }

    /** One of the very texts, or what begins with one and a separator. */
    private static void below(
            String field, List<String> given, String separator, StringBuilder where, Map<String, Object> parameters) {
        List<String> values = Filters.values(given);
        List<String> any = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String exact = field + i;
            String beginning = field + "Beginning" + i;
            any.add("%1$s = :%2$s or substring(%1$s, 1, length(:%3$s)) = :%3$s".formatted(field, exact, beginning));
            parameters.put(exact, values.get(i));
            parameters.put(beginning, values.get(i) + separator);
        }
        if (!any.isEmpty()) {
            where.append(" and (").append(String.join(" or ", any)).append(")");
        }
    }
}
