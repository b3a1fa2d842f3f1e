package org.indicatorwatch.alerts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Sorting;
import org.indicatorwatch.platform.web.Violation;

/** Which alerts are asked for. Every filter that is given must hold; several values are separated by commas. */
public class AlertFilter {

    private static final String NEWEST_FIRST = "openedAt desc, id desc";
    private static final String GRAVEST_FIRST = "-severity";

    private static final String OF_NATURE = "concat(plan, '/', target) in"
            + " (select concat(t.plan, '/', t.code) from Target t where t.nature in :nature)";

    private static final Map<String, String> SORTS = Map.of(
            "id", "id",
            "kind", "kind",
            "state", "state",
            "region", "region",
            "openedAt", "openedAt",
            "worsenedAt", "worsenedAt",
            "resolvedAt", "resolvedAt",
            "severity", "case severity when LOW then 0 when MEDIUM then 1 when HIGH then 2 else 3 end");

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

    @QueryParam("status")
    String status;

    /** Of the target. */
    @QueryParam("nature")
    String nature;

    @QueryParam("indicator")
    String indicator;

    @QueryParam("department")
    String department;

    @QueryParam("period")
    String period;

    @QueryParam("assignee")
    String assignee;

    @QueryParam("causedByRevision")
    Boolean causedByRevision;

    /** {@code openedAt}, {@code worsenedAt}, {@code resolvedAt}, {@code severity}, {@code kind}, {@code state}, {@code region} or {@code id}, with a minus from the end. */
    @QueryParam("sort")
    String sort;

    /** The alerts, as far as the actor may see them. */
    public PanacheQuery<Alert> query(Actor actor) {
        Map<String, Object> given = new HashMap<>();
        put(given, "state", AlertState.class, state);
        put(given, "kind", AlertKind.class, kind);
        put(given, "severity", Severity.class, severity);
        put(given, "status", Status.class, status);
        put(given, "plan", plan);
        put(given, "target", target);
        put(given, "region", region);
        put(given, "indicator", indicator);
        put(given, "department", department);
        put(given, "period", period);
        put(given, "assignee", assignee);
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        given.keySet().forEach(field -> conditions.add(field + " in :" + field));
        put(given, "nature", Nature.class, nature);
        if (given.containsKey("nature")) {
            conditions.add(OF_NATURE);
        }
        if (causedByRevision != null) {
            conditions.add("causedByRevision = :revision");
            given.put("revision", causedByRevision);
        }
        AlertCoverage.of(actor).limit(conditions, given);
        return Alert.find(String.join(" and ", conditions) + Sorting.parse(sort).clause(SORTS, NEWEST_FIRST), given);
    }

    /** Unless otherwise asked for, leaves out what is over and begins with the gravest. */
    public AlertFilter forInbox() {
        if (!isGiven(state)) {
            state = AlertState.OPEN + "," + AlertState.ACKNOWLEDGED;
        }
        if (!isGiven(sort)) {
            sort = GRAVEST_FIRST;
        }
        return this;
    }

    /** Fields of forms that nobody filled in arrive empty. */
    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    private static void put(Map<String, Object> given, String field, String values) {
        if (isGiven(values)) {
            given.put(field, Arrays.asList(values.split(",")));
        }
    }

    private static <E extends Enum<E>> void put(Map<String, Object> given, String field, Class<E> type, String values) {
        if (isGiven(values)) {
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
