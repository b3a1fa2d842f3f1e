package org.indicatorwatch.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.Limits;
import org.indicatorwatch.platform.web.ProblemException;

/**
 * Which alerts an actor sees: those whose region, target, indicator and department are all within the actor's limits, as
 * far as the alert names them. An alert that names nothing of what the actor is limited by is not shown, since it may
 * concern anybody.
 */
final class AlertCoverage {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private AlertCoverage() {}

    static AlertCoverage of(Actor actor) {
        AlertCoverage covered = new AlertCoverage();
        if (!actor.isLimited()) {
            return covered;
        }
        Coverage coverage = Coverage.of(actor);
        covered.conditions.add("(region is not null or plan is not null or department is not null)");
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
        actor.allLimits().forEach(covered::add);
        return covered;
    }

    private static boolean isRegion(String condition) {
        return condition.startsWith("region ");
    }

    private void add(Limits limits) {
        if (!limits.departments().isEmpty()) {
            String department = "department in :coveredDepartments" + conditions.size();
            add("(department is null or " + department + ")", department, limits.departments());
            conditions.add("(target is not null or indicator is not null or " + department + ")");
        } else if (!limits.indicators().isEmpty()) {
            conditions.add("(target is not null or indicator is not null)");
        }
    }

    /** @param part the part of the condition that names its parameter */
    private void add(String condition, String part, Object value) {
        conditions.add(condition);
        parameters.put(part.substring(part.indexOf(':') + 1), value);
    }

    /** Adds what the actor is limited by to a query over alerts. */
    void limit(StringBuilder where, Map<String, Object> given) {
        conditions.forEach(condition -> where.append(" and ").append(condition));
        given.putAll(parameters);
    }

    /** @throws ProblemException 403 unless the actor may see the alert */
    void require(Alert alert) {
        StringBuilder where = new StringBuilder("id = :id");
        Map<String, Object> given = new HashMap<>(Map.of("id", alert.id));
        limit(where, given);
        if (Alert.count(where.toString(), given) == 0) {
            throw ProblemException.forbidden();
        }
    }
}
