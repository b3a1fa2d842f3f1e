package org.indicatorwatch.alerts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.Limits;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.collecting.CollectionForm;

/** Which alerts an actor may see: those about targets, figures and departments that the actor covers. */
public final class AlertCoverage {

    private AlertCoverage() {}

    /** Conditions of a query over alerts, each with the one parameter that it names. */
    static Map<String, Object> conditions(Actor actor) {
        Map<String, Object> conditions = new TreeMap<>();
        if (!actor.isLimited()) {
            return conditions;
        }
        // Whoever cannot be reached concerns those who run the service.
        conditions.put("kind <> :uncovered", AlertKind.DELIVERY_FAILED);
        Coverage coverage = Coverage.of(actor);
        coverage.targetConditions()
                .forEach((condition, value) -> conditions.put(
                        condition.startsWith("region") ? condition : "(target is null or " + condition + ")", value));
        Object indicators = coverage.readingConditions().get("indicator in :coveredIndicators");
        if (indicators != null) {
            conditions.put("(indicator is null or indicator in :coveredIndicators)", indicators);
            conditions.put(
                    "(kind <> SUBMISSION_OVERDUE or department in :coveredReporters)", departmentsAskedFor(coverage));
        }
        departments(actor)
                .ifPresent(codes -> conditions.put("(department is null or department in :coveredDepartments)", codes));
        return conditions;
    }

    /** @throws ProblemException 403 unless the actor may see the alert */
    public static void require(Alert alert, Actor actor) {
        Map<String, Object> conditions = conditions(actor);
        Map<String, Object> given = parameters(conditions);
        given.put("id", alert.id);
        String where = "id = :id"
                + conditions.keySet().stream().map(each -> " and " + each).collect(Collectors.joining());
        if (Alert.count(where, given) == 0) {
            throw ProblemException.forbidden();
        }
    }

    /** The parameters of the conditions by their names. */
    static Map<String, Object> parameters(Map<String, Object> conditions) {
        Map<String, Object> parameters = new TreeMap<>();
        conditions.forEach((condition, value) ->
                parameters.put(condition.replaceFirst(".*:", "").replaceFirst("\\)$", ""), value));
        return parameters;
    }

    private static Set<String> departmentsAskedFor(Coverage coverage) {
        return CollectionForm.<CollectionForm>listAll().stream()
                .filter(form -> form.indicators.stream().anyMatch(coverage::coversIndicator))
                .flatMap(form -> form.departments.stream())
                .collect(Collectors.toSet());
    }

    /** Those that all limits of the actor name that name any. */
    private static Optional<Set<String>> departments(Actor actor) {
        List<List<String>> named = actor.allLimits().stream()
                .map(Limits::departments)
                .filter(codes -> !codes.isEmpty())
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Set<String> common = new HashSet<>(named.get(0));
        named.forEach(common::retainAll);
        return Optional.of(common);
    }
}
