package org.indicatorwatch.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.Panache;

import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.organisation.RegionTree;

/**
 * What limits are spelled out by: a department answers for the indicators of the targets that name it, and for those
 * that a collection asks it for. Load it once for several actors.
 *
 * @param collected for each department, the indicators that collections ask it for
 */
public record Responsibility(List<Promise> promises, Map<String, Set<String>> collected, RegionTree regions) {

    /** As it stands in the database. */
    public static Responsibility load() {
        List<Object[]> rows = Panache.getEntityManager()
                .createNativeQuery("select department, indicator from collected_indicator", Object[].class)
                .getResultList();
        return new Responsibility(
                Target.findAll().project(Promise.class).list(),
                rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(row -> (String) row[1], Collectors.toSet()))),
                RegionTree.load());
    }

    /** Codes of the indicators that one of the departments answers for. */
    Set<String> indicatorsOf(Collection<String> departments) {
        Set<String> indicators = new HashSet<>();
        promises.stream()
                .filter(promise -> promise.departments.stream().anyMatch(departments::contains))
                .forEach(promise -> indicators.addAll(promise.indicators()));
        departments.forEach(department -> indicators.addAll(collected.getOrDefault(department, Set.of())));
        return indicators;
    }

    /** The targets all of whose indicators are among the given, as {@code plan/target}. */
    Set<String> targetsWithin(Set<String> indicators) {
        return promises.stream()
                .filter(promise -> indicators.containsAll(promise.indicators()))
                .map(promise -> promise.plan + "/" + promise.code)
                .collect(Collectors.toSet());
    }

    /** What of a target tells who answers for it. Read on most requests, so without the rest of the target. */
    public record Promise(String plan, String code, String indicator, List<String> departments, GoalRule rule) {

        private Set<String> indicators() {
            return RuleSubjects.indicators(rule, indicator).stream()
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }
}
