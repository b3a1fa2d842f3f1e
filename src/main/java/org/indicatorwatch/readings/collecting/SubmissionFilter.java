package org.indicatorwatch.readings.collecting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.web.BooleanParameters;
import org.indicatorwatch.platform.web.Filters;
import org.indicatorwatch.platform.web.ProblemException;

/** Which submissions are asked for. Every filter that is given must hold; see {@link Filters}. */
public class SubmissionFilter {

    static final String ORDER = "due, period, collection, region, department";
    static final String[] SORTABLE = {
        "id", "due", "period=periodEnd", "collection", "region", "department", "state", "submittedAt", "verifiedAt"
    };

    @QueryParam("state")
    List<String> state;

    @QueryParam("region")
    List<String> region;

    @QueryParam("department")
    List<String> department;

    @QueryParam("collection")
    List<String> collection;

    @QueryParam("period")
    List<String> period;

    /** On for those that are overdue, off for those that are not. Asked of {@link #switches}; here to be documented. */
    @QueryParam("overdue")
    @Schema(type = SchemaType.BOOLEAN)
    String overdue;

    /** Null where the filter was not made from a request. */
    @Inject
    BooleanParameters switches;

    /** Those in one of the states. */
    public static SubmissionFilter ofStates(SubmissionState... states) {
        SubmissionFilter filter = new SubmissionFilter();
        filter.state = Arrays.stream(states).map(Enum::name).toList();
        return filter;
    }

    /** Those of a region. */
    public static SubmissionFilter ofRegion(String region) {
        SubmissionFilter filter = new SubmissionFilter();
        filter.region = List.of(region);
        return filter;
    }

    /** The submissions that are owed, as far as the actor covers them. */
    public PanacheQuery<Submission> query(Actor actor, LocalDate today, String orderBy) {
        StringBuilder where = new StringBuilder("owed");
        Map<String, Object> given = new HashMap<>();
        Map<String, Object> conditions = new LinkedHashMap<>();
        Filters.add(conditions, "state", Filters.constants("state", SubmissionState.class, state));
        Filters.add(conditions, "region", Filters.values(region));
        Filters.add(conditions, "department", Filters.values(department));
        Filters.add(conditions, "collection", Filters.values(collection));
        Filters.add(conditions, "period", Filters.values(period, SubmissionFilter::period));
        overdue().ifPresent(wanted -> {
            where.append(wanted ? " and (" : " and not (")
                    .append(Submission.OUTSTANDING)
                    .append(" and due < :today)");
            given.put("today", today);
        });
        conditions.putAll(
                SubmissionCoverage.of(actor).conditions(CollectionForm.all().values()));
        Filters.apply(conditions, condition -> where.append(" and ").append(condition), given);
        return Submission.find(where + orderBy, given);
    }

    private Optional<Boolean> overdue() {
        return switches == null ? Optional.empty() : switches.find("overdue");
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("period", "invalid-period", text);
        }
    }
}
