package org.indicatorwatch.alerts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.web.BooleanParameters;
import org.indicatorwatch.platform.web.Filters;
import org.indicatorwatch.platform.web.Sorting;

/** Which alerts are asked for. Every filter that is given must hold; see {@link Filters}. */
public class AlertFilter {

    private static final String NEWEST_FIRST = "openedAt desc, id desc";
    private static final String HIGHEST_SEVERITY_FIRST = "-severity";

    private static final String OF_NATURE = "concat(plan, '/', target) in"
            + " (select concat(t.plan, '/', t.code) from Target t where t.nature in :nature)";

    private static final String OF_DEPARTMENT = "concat(plan, '/', target) in :ofDepartment";
    private static final String OF_INDICATOR = "concat(plan, '/', target) in :ofIndicator";

    private static final Map<String, String> SORTS = Map.of(
            "id", "id",
            "kind", "kind",
            "state", "state",
            "region", "region",
            "openedAt", "openedAt",
            "worsenedAt", "worsenedAt",
            "resolvedAt", "resolvedAt",
            "severity", Alert.SEVERITY_RANK);

    @QueryParam("state")
    List<String> state;

    @QueryParam("kind")
    List<String> kind;

    @QueryParam("severity")
    List<String> severity;

    @QueryParam("plan")
    List<String> plan;

    @QueryParam("target")
    List<String> target;

    @QueryParam("region")
    List<String> region;

    @QueryParam("status")
    List<String> status;

    /** Of the target. */
    @QueryParam("nature")
    List<String> nature;

    /** That it is about, itself or by its target. */
    @QueryParam("indicator")
    List<String> indicator;

    /** That it is about, or that answers for its target. */
    @QueryParam("department")
    List<String> department;

    @QueryParam("period")
    List<String> period;

    @QueryParam("assignee")
    List<String> assignee;

    /** Asked of {@link #switches}; here to be documented. */
    @QueryParam("causedByRevision")
    @Schema(type = SchemaType.BOOLEAN)
    String causedByRevision;

    @Inject
    BooleanParameters switches;

    /** {@code openedAt}, {@code worsenedAt}, {@code resolvedAt}, {@code severity}, {@code kind}, {@code state}, {@code region} or {@code id}, with a minus from the end. */
    @QueryParam("sort")
    String sort;

    /** The alerts, as far as the actor may see them. */
    public PanacheQuery<Alert> query(Actor actor) {
        Map<String, Object> filters = new LinkedHashMap<>();
        Filters.add(filters, "state", Filters.constants("state", AlertState.class, state));
        Filters.add(filters, "kind", Filters.constants("kind", AlertKind.class, kind));
        Filters.add(filters, "severity", Filters.constants("severity", Severity.class, severity));
        Filters.add(filters, "status", Filters.constants("status", Status.class, status));
        Filters.add(filters, "plan", Filters.values(plan));
        Filters.add(filters, "target", Filters.values(target));
        Filters.add(filters, "region", Filters.values(region));
        Filters.add(filters, "period", Filters.values(period));
        Filters.add(filters, "assignee", Filters.values(assignee));
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> given = new HashMap<>();
        Filters.apply(filters, conditions::add, given);
        List<Nature> natures = Filters.constants("nature", Nature.class, nature);
        if (!natures.isEmpty()) {
            conditions.add(OF_NATURE);
            given.put("nature", natures);
        }
        List<String> departments = Filters.values(department);
        if (!departments.isEmpty()) {
            conditions.add("(department in :department or " + OF_DEPARTMENT + ")");
            given.put("department", departments);
            given.put("ofDepartment", targets(target -> !Collections.disjoint(target.departments, departments)));
        }
        List<String> indicators = Filters.values(indicator);
        if (!indicators.isEmpty()) {
            conditions.add("(indicator in :indicator or " + OF_INDICATOR + ")");
            given.put("indicator", indicators);
            given.put("ofIndicator", targets(target -> !Collections.disjoint(measured(target), indicators)));
        }
        switches.find("causedByRevision").ifPresent(wanted -> {
            conditions.add("causedByRevision = :revision");
            given.put("revision", wanted);
        });
        AlertCoverage.of(actor).limit(conditions, given);
        return Alert.find(String.join(" and ", conditions) + Sorting.parse(sort).clause(SORTS, NEWEST_FIRST), given);
    }

    private static List<String> targets(Predicate<Target> wanted) {
        return Target.<Target>listAll().stream()
                .filter(wanted)
                .map(target -> target.plan + "/" + target.code)
                .toList();
    }

    private static List<String> measured(Target target) {
        return RuleSubjects.indicators(target.rule, target.indicator);
    }

    /** Unless otherwise asked for, leaves out what is over and begins with the gravest. */
    public AlertFilter forInbox() {
        if (Filters.values(state).isEmpty()) {
            state = List.of(AlertState.OPEN.name(), AlertState.ACKNOWLEDGED.name());
        }
        if (sort == null || sort.isBlank()) {
            sort = HIGHEST_SEVERITY_FIRST;
        }
        return this;
    }
}
