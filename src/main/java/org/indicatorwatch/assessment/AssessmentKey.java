package org.indicatorwatch.assessment;

import java.util.Comparator;

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

    @Override
    public int compareTo(AssessmentKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return plan + "/" + target + "/" + region;
    }
}
