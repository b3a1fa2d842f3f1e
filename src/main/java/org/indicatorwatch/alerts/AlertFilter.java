package org.indicatorwatch.alerts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;

import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;

/** Which alerts are asked for. Every filter that is given must hold; several values are separated by commas. */
public class AlertFilter {

    private static final String NEWEST_FIRST = "-openedAt";

    @QueryParam("state")
    String state;

    @QueryParam("kind")
    String kind;

    @QueryParam("severity")
    String severity;

    @QueryParam("plan")
    String plan;

    @QueryParam("target")
    String target;

    @QueryParam("region")
    String region;

    @QueryParam("assignee")
    String assignee;

    @QueryParam("sort")
    String sort;

    /** The alerts that are asked for, as far as they are covered. */
    PanacheQuery<Alert> query(AlertCoverage coverage) {
        Map<String, Object> given = new HashMap<>();
        put(given, "state", AlertState.class, state);
        put(given, "kind", AlertKind.class, kind);
        put(given, "severity", Severity.class, severity);
        put(given, "plan", plan);
        put(given, "target", target);
        put(given, "region", region);
        put(given, "assignee", assignee);
        StringBuilder where = new StringBuilder("1 = 1");
        given.keySet()
                .forEach(field ->
                        where.append(" and ").append(field).append(" in :").append(field));
        coverage.limit(where, given);
        return Alert.find(where.toString(), order(), given);
    }

    private Sort order() {
        String wanted = sort == null ? NEWEST_FIRST : sort;
        boolean descending = wanted.startsWith("-");
        String field = descending ? wanted.substring(1) : wanted;
        if (!List.of("openedAt", "worsenedAt", "resolvedAt", "id").contains(field)) {
            throw ProblemException.malformed(Violation.of("sort", "wrong-format", sort));
        }
        return descending ? Sort.descending(field, "id") : Sort.ascending(field, "id");
    }

    private static void put(Map<String, Object> given, String field, String values) {
        if (values != null) {
            given.put(field, Arrays.asList(values.split(",")));
        }
    }

    private static <E extends Enum<E>> void put(Map<String, Object> given, String field, Class<E> type, String values) {
        if (values != null) {
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
