package org.indicatorwatch.readings.collecting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

import org.indicatorwatch.catalogue.Period;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;

/** Which submissions are asked for. Every filter that is given must hold; several values are separated by commas. */
public class SubmissionFilter {

    static final String ORDER = "due, period, collection, region, department";
    static final String[] SORTABLE = {
        "id", "due", "period=periodEnd", "collection", "region", "department", "state", "submittedAt", "verifiedAt"
    };

    @QueryParam("state")
    String state;

    @QueryParam("region")
    String region;

    @QueryParam("department")
    String department;

    @QueryParam("collection")
    String collection;

    @QueryParam("period")
    String period;

    /** True for those that are overdue, false for those that are not. */
    @QueryParam("overdue")
    Boolean overdue;

    /** Those in one of the states. */
    public static SubmissionFilter ofStates(SubmissionState... states) {
        SubmissionFilter filter = new SubmissionFilter();
        filter.state = Arrays.stream(states).map(Enum::name).collect(Collectors.joining(","));
        return filter;
    }

    /** Those of a region. */
    public static SubmissionFilter ofRegion(String region) {
        SubmissionFilter filter = new SubmissionFilter();
        filter.region = region;
        return filter;
    }

    /** The submissions that are owed, as far as the actor covers them. */
    public PanacheQuery<Submission> query(Actor actor, LocalDate today, String orderBy) {
        StringBuilder where = new StringBuilder("owed");
        Map<String, Object> given = new HashMap<>();
        in("state", state, SubmissionFilter::state, where, given);
        in("region", region, code -> code, where, given);
        in("department", department, code -> code, where, given);
        in("collection", collection, code -> code, where, given);
        in("period", period, SubmissionFilter::period, where, given);
        if (overdue != null) {
            where.append(overdue ? " and (" : " and not (")
                    .append(Submission.OUTSTANDING)
                    .append(" and due < :today)");
            given.put("today", today);
        }
        SubmissionCoverage.of(actor).conditions(CollectionForm.all().values()).forEach((condition, value) -> {
            where.append(" and ").append(condition);
            given.put(condition.substring(condition.indexOf(':') + 1), value);
        });
        return Submission.find(where + orderBy, given);
    }

    private interface Reader {
        Object read(String text);
    }

    private static void in(String field, String values, Reader reader, StringBuilder where, Map<String, Object> given) {
        if (values != null) {
            where.append(" and ").append(field).append(" in :").append(field);
            given.put(field, Arrays.stream(values.split(",")).map(reader::read).toList());
        }
    }

    private static SubmissionState state(String text) {
        try {
            return SubmissionState.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.malformed(Violation.of("state", "wrong-format", text));
        }
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("period", "invalid-period", text);
        }
    }
}
