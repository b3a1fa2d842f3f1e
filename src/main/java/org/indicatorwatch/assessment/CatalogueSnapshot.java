package org.indicatorwatch.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.organisation.RegionTree;

/** Targets, indicators and regions as they are at one moment; not to be changed. */
public final class CatalogueSnapshot {

    private final List<Target> targets;
    private final Map<String, Indicator> indicators;
    private final RegionTree regions;
    private final Map<String, Target> targetsByCode;
    private final Map<Target, Set<String>> judgedBelow = new ConcurrentHashMap<>();

    public CatalogueSnapshot(List<Target> targets, Map<String, Indicator> indicators, RegionTree regions) {
        this.targets = List.copyOf(targets);
        this.indicators = Map.copyOf(indicators);
        this.regions = regions;
        this.targetsByCode =
                targets.stream().collect(Collectors.toMap(target -> code(target.plan, target.code), target -> target));
    }

    /** Reads them in the current transaction. */
    public static CatalogueSnapshot load() {
        Map<String, Indicator> indicators = Indicator.<Indicator>streamAll()
                .collect(Collectors.toMap(indicator -> indicator.code, Function.identity()));
        return new CatalogueSnapshot(Target.listAll(Sort.by("plan", "position")), indicators, RegionTree.load());
    }

    /** All targets, by plan and position. */
    public List<Target> targets() {
        return targets;
    }

    public Map<String, Indicator> indicators() {
        return indicators;
    }

    public RegionTree regions() {
        return regions;
    }

    /** The target of the given codes. */
    public Optional<Target> target(String plan, String code) {
        return Optional.ofNullable(targetsByCode.get(code(plan, code)));
    }

    private static String code(String plan, String target) {
        return plan + "/" + target;
    }

    /** Codes of the regions below the target's own that it judges where they report. */
    public Set<String> judgedBelow(Target target) {
        return judgedBelow.computeIfAbsent(target, this::findJudgedBelow);
    }

    private Set<String> findJudgedBelow(Target target) {
        if (!judgesBelow(target)) {
            return Set.of();
        }
        Set<String> below = new LinkedHashSet<>(regions.subtree(target.region));
        below.remove(target.region);
        below.removeAll(ownTargetRegions(target));
        return below;
    }

    /** Regions below the target's own that have a target of their own for the same indicators in the same plan. */
    private Set<String> ownTargetRegions(Target target) {
        return targets.stream()
                .filter(other -> other.plan.equals(target.plan) && !other.region.equals(target.region))
                .filter(other -> indicatorsOf(other).equals(indicatorsOf(target)))
                .flatMap(other -> regions.subtree(other.region).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Whether regions below the target's own are judged by it too: not where it promises a total of them, which none of
     * them owes by itself. A growth in percent may be asked of a total and of its parts alike.
     */
    private boolean judgesBelow(Target target) {
        return target.scope == Target.Scope.EACH
                || RuleSubjects.simple(target.rule).stream()
                        .noneMatch(part -> isTotal(part.indicator() == null ? target.indicator : part.indicator())
                                && !(part instanceof ChangeRule change && change.unit() == ChangeRule.Unit.PERCENT));
    }

    private boolean isTotal(String indicator) {
        return indicators.get(indicator).aggregation == Indicator.Aggregation.SUM;
    }

    /** Codes of the indicators that decide the target. */
    public static Set<String> indicatorsOf(Target target) {
        return RuleSubjects.indicators(target.rule, target.indicator).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
