package org.indicatorwatch.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.indicatorwatch.catalogue.Target;

/**
 * What an assessment is about: one target in one region. Ordered by plan, target and region; a run goes through them in
 * this order, so that what it locks is locked in one order.
 */
public record AssessmentKey(String plan, String target, String region) implements Comparable<AssessmentKey> {

    private static final Comparator<AssessmentKey> ORDER = Comparator.comparing(AssessmentKey::plan)
            .thenComparing(AssessmentKey::target)
            .thenComparing(AssessmentKey::region);

    public static AssessmentKey of(Target target, String region) {
        return new AssessmentKey(target.plan, target.code, region);
    }

    /**
     * The region that promised, and every region below it that has said anything of the target's indicators; not those
     * that have a target of their own for the same indicators in the same plan (分解), and none for a total.
     */
    public static List<AssessmentKey> allOf(Target target, CatalogueSnapshot catalogue, FigureSet figures) {
        Set<String> indicators = CatalogueSnapshot.indicatorsOf(target);
        Set<String> elsewhere = catalogue.ownTargetRegions(target);
        boolean judgesBelow = catalogue.judgesBelow(target);
        return catalogue.regions().subtree(target.region).stream()
                .filter(region -> region.equals(target.region)
                        || judgesBelow
                                && !elsewhere.contains(region)
                                && indicators.stream().anyMatch(code -> figures.isReported(code, region)))
                .map(region -> of(target, region))
                .toList();
    }

    @Override
    public int compareTo(AssessmentKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return plan + "/" + target + "/" + region;
    }
}
