package org.indicatorwatch.assessment.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.platform.web.Filters;

/** Which assessments are asked for. Every filter that is given must hold; see {@link Filters}. */
public class AssessmentFilter {

    @QueryParam("plan")
    List<String> plan;

    @QueryParam("target")
    List<String> target;

    @QueryParam("region")
    List<String> region;

    @QueryParam("status")
    List<String> status;

    /**
     * The assessments that hold now, or held as of a moment, as far as they are covered.
     *
     * @throws org.indicatorwatch.platform.web.ProblemException 400 for a status that there is none of
     */
    PanacheQuery<Assessment> query(Coverage coverage, Optional<Instant> moment, String orderBy) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        Filters.add(conditions, "plan", Filters.values(plan));
        Filters.add(conditions, "target", Filters.values(target));
        Filters.add(conditions, "region", Filters.values(region));
        Filters.add(conditions, "status", Filters.constants("status", Status.class, status));
        conditions.putAll(coverage.targetConditions());
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder(
                moment.isEmpty()
                        ? "supersededAt is null"
                        : "assessedAt <= :moment and (supersededAt is null or supersededAt > :moment)");
        moment.ifPresent(then -> parameters.put("moment", then));
        Filters.apply(conditions, condition -> where.append(" and ").append(condition), parameters);
        return Assessment.find(where + orderBy, parameters);
    }
}
