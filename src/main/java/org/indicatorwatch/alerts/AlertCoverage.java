package org.indicatorwatch.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.limits.Limits;
import org.indicatorwatch.platform.web.Filters;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.collecting.CollectionForm;

/**
 * Which alerts an actor sees: those whose region, target, indicator and department are all within the actor's limits, as
 * far as the alert names them. An alert that names nothing of what the actor is limited by is not shown, since it may
 * concern anybody.
 */
public final class AlertCoverage {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private AlertCoverage() {}

    public static AlertCoverage of(Actor actor) {
        AlertCoverage covered = new AlertCoverage();
        if (!actor.isLimited()) {
            return covered;
        }
        Coverage coverage = Coverage.of(actor);
        covered.conditions.add("(region is not null or plan is not null or department is not null)");
        // Whoever cannot be reached concerns those who run the service.
        covered.conditions.add("kind <> DELIVERY_FAILED");
        coverage.readingConditions()
                .forEach((condition, codes) -> covered.add(
                        isRegion(condition) ? condition : "(indicator is null or " + condition + ")",
                        condition,
                        codes));
        coverage.targetConditions().forEach((condition, codes) -> {
            if (!isRegion(condition)) {
                covered.add("(target is null or " + condition + ")", condition, codes);
            }
        });
        actor.allLimits().forEach(limits -> covered.add(limits, coverage));
        return covered;
    }

    private static boolean isRegion(String condition) {
        return condition.startsWith("region ");
    }

    private void add(Limits limits, Coverage coverage) {
        if (!limits.departments().isEmpty()) {
            String department = "department in :coveredDepartments" + conditions.size();
            add("(department is null or " + department + ")", department, limits.departments());
            conditions.add("(target is not null or indicator is not null or " + department + ")");
        } else if (!limits.indicators().isEmpty()) {
            // What is owed is known by the department that owes it.
            String asked = "department in :departmentsAsked" + conditions.size();
            add(
                    "(target is not null or indicator is not null or kind = SUBMISSION_OVERDUE and " + asked + ")",
                    asked,
                    departmentsAskedFor(coverage));
        }
    }

    private static Set<String> departmentsAskedFor(Coverage coverage) {
        return CollectionForm.<CollectionForm>listAll().stream()
                .filter(form -> form.indicators.stream().anyMatch(coverage::coversIndicator))
                .flatMap(form -> form.departments.stream())
                .collect(Collectors.toSet());
    }

    /** @param part the part of the condition that names its parameter */
    private void add(String condition, String part, Object value) {
        conditions.add(condition);
        parameters.put(Filters.parameter(part), value);
    }

    /** Adds what the actor is limited by to a query over alerts. */
    void limit(List<String> where, Map<String, Object> given) {
        where.addAll(conditions);
        given.putAll(parameters);
    }

    /** @throws ProblemException 403 unless the actor may see the alert */
    public void require(Alert alert) {
        List<String> where = new ArrayList<>(List.of("id = :id"));
        Map<String, Object> given = new HashMap<>(Map.of("id", alert.id));
        limit(where, given);
        if (Alert.count(String.join(" and ", where), given) == 0) {
            throw ProblemException.forbidden();
        }
    }
}
