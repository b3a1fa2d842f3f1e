package org.indicatorwatch.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.limits.Limits;
import org.indicatorwatch.platform.web.ProblemException;

/**
 * What an actor may see and write of readings and of what is concluded from them: the actor's limits, spelled out as
 * indicators, targets and regions. Whatever answers, lists, exports or changes readings or assessments asks here.
 *
 * <p>{@link Responsibility} tells which indicators a department answers for. A target is covered if all its indicators
 * are. The catalogue itself is published and open to every reader.
 */
public final class Coverage {

    private static final Coverage ALL = new Coverage(null, null, null);

    /** Null for all. */
    private final Set<String> indicators;

    /** As {@code plan/target}; null for all. */
    private final Set<String> targets;

    /** Null for all. */
    private final Set<String> regions;

    private Coverage(Set<String> indicators, Set<String> targets, Set<String> regions) {
        this.indicators = indicators;
        this.targets = targets;
        this.regions = regions;
    }

    /** What the actor covers now. */
    public static Coverage of(Actor actor) {
        return actor.isLimited() ? of(actor, Responsibility.load()) : ALL;
    }

    /** What the actor covers. */
    public static Coverage of(Actor actor, Responsibility responsibility) {
        return of(actor.allLimits(), responsibility);
    }

    /** What lies within all of the limits. */
    static Coverage of(List<Limits> limits, Responsibility responsibility) {
        Set<String> indicators = null;
        Set<String> regions = null;
        for (Limits each : limits) {
            if (!each.departments().isEmpty()) {
                indicators = common(indicators, responsibility.indicatorsOf(each.departments()));
            }
            if (!each.indicators().isEmpty()) {
                indicators = common(indicators, each.indicators());
            }
            if (!each.regions().isEmpty()) {
                regions = common(
                        regions,
                        each.regions().stream()
                                .flatMap(code -> responsibility.regions().subtree(code).stream())
                                .toList());
            }
        }
        return new Coverage(indicators, indicators == null ? null : responsibility.targetsWithin(indicators), regions);
    }

    private static Set<String> common(Set<String> codes, Collection<String> others) {
        Set<String> common = new HashSet<>(others);
        if (codes != null) {
            common.retainAll(codes);
        }
        return common;
    }

    public boolean isEverything() {
        return indicators == null && regions == null;
    }

    public boolean coversRegion(String region) {
        return regions == null || regions.contains(region);
    }

    public boolean coversIndicator(String indicator) {
        return indicators == null || indicators.contains(indicator);
    }

    /** Whether the readings of the indicator in the region are covered. */
    public boolean covers(String indicator, String region) {
        return coversIndicator(indicator) && coversRegion(region);
    }

    /** Whether what is concluded about the target in the region is covered. */
    public boolean coversTarget(String plan, String target, String region) {
        return (targets == null || targets.contains(plan + "/" + target)) && coversRegion(region);
    }

    /** @throws ProblemException 403 unless the readings are covered */
    public void require(String indicator, String region) {
        if (!covers(indicator, region)) {
            throw ProblemException.forbidden();
        }
    }

    /** @throws ProblemException 403 unless the conclusions are covered */
    public void requireTarget(String plan, String target, String region) {
        if (!coversTarget(plan, target, region)) {
            throw ProblemException.forbidden();
        }
    }

    /**
     * Conditions, each with the one parameter that it names, that a query over an entity with the fields
     * {@code indicator} and {@code region} needs to find nothing but what is covered.
     */
    public Map<String, Object> readingConditions() {
        Map<String, Object> conditions = new TreeMap<>();
        Optional.ofNullable(indicators).ifPresent(codes -> conditions.put("indicator in :coveredIndicators", codes));
        Optional.ofNullable(regions).ifPresent(codes -> conditions.put("region in :coveredRegions", codes));
        return conditions;
    }

    /** The same for an entity with the fields {@code plan}, {@code target} and {@code region}. */
    public Map<String, Object> targetConditions() {
        Map<String, Object> conditions = new TreeMap<>();
        Optional.ofNullable(targets)
                .ifPresent(codes -> conditions.put("concat(plan, '/', target) in :coveredTargets", codes));
        Optional.ofNullable(regions).ifPresent(codes -> conditions.put("region in :coveredRegions", codes));
        return conditions;
    }
}
