package org.indicatorwatch.platform.audit;

import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

import org.indicatorwatch.platform.web.Moments;

/** Which entries are asked for. Every filter that is given must hold. */
public class AuditFilter {

    public static final String NEWEST_FIRST = "at desc, id desc";

    @QueryParam("actor")
    String actor;

    /** Such as {@code region.update}, or the kind alone ({@code region}) for everything done to it. */
    @QueryParam("action")
    String action;

    /** Such as {@code target/qz-145/12}, or its beginning up to a slash. */
    @QueryParam("subject")
    String subject;

    /** First moment; a day means its beginning. */
    @QueryParam("from")
    String from;

    /** Last moment; a day means its end. */
    @QueryParam("to")
    String to;

    public PanacheQuery<AuditEntry> query(Moments moments, String orderBy) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("1 = 1");
        if (actor != null && !actor.isBlank()) {
            where.append(" and actor = :actor");
            parameters.put("actor", actor);
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

    /** The very text, or what begins with it and a separator. */
    private static void below(
            String field, String value, String separator, StringBuilder where, Map<String, Object> parameters) {
        if (value != null && !value.isBlank()) {
            String beginning = field + "Beginning";
            where.append(
                    " and (%1$s = :%1$s or substring(%1$s, 1, length(:%2$s)) = :%2$s)".formatted(field, beginning));
            parameters.put(field, value);
            parameters.put(beginning, value + separator);
        }
    }
}
