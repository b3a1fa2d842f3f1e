package org.indicatorwatch.platform.audit;

import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.Moments;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;

@Path("/api/v1/audit")
@Requires(Capability.READ_AUDIT)
class AuditResource {

    private final Moments moments;

    AuditResource(Moments moments) {
        this.moments = moments;
    }

    /**
     * Who did what, newest first.
     *
     * @param action such as {@code region.update}, or the kind alone ({@code region}) for everything done to it
     * @param subject such as {@code target/qz-145/12}, or its beginning up to a slash
     * @param from first moment; a day means its beginning
     * @param to last moment; a day means its end
     */
    @GET
    public Page<AuditView> list(
            @QueryParam("actor") String actor,
            @QueryParam("action") String action,
            @QueryParam("subject") String subject,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @BeanParam PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("1 = 1");
        if (actor != null) {
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
        return page.of(AuditEntry.<AuditEntry>find(where + " order by at desc, id desc", parameters))
                .map(AuditView::of);
    }

    /** The very text, or what begins with it and a separator. */
    private static void below(
            String field, String value, String separator, StringBuilder where, Map<String, Object> parameters) {
        if (value != null) {
            String beginning = field + "Beginning";
            where.append(
                    " and (%1$s = :%1$s or substring(%1$s, 1, length(:%2$s)) = :%2$s)".formatted(field, beginning));
            parameters.put(field, value);
            parameters.put(beginning, value + separator);
        }
    }
}
