package org.indicatorwatch.assessment.run;

import java.util.ArrayList;
import java.util.List;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.organisation.RegionTree;

/**
 * A change that makes assessments due.
 *
 * @param indicator of a changed series, or a changed indicator; otherwise null
 * @param region of a changed series; otherwise null
 * @param plan a changed plan, or the plan of a changed target; otherwise null
 * @param revision whether a figure said something else before
 */
record AssessmentCause(String indicator, String region, String plan, boolean revision) {

    /** Whether the change plays a part in the assessment of the target. */
    boolean touches(Target candidate, RegionTree regions) {
        if (indicator == null) {
            // A target of one region takes the place of another's there, or gives it back.
            return candidate.plan.equals(plan);
        }
        return CatalogueSnapshot.indicatorsOf(candidate).contains(indicator)
                && (region == null || isReferenceOf(candidate) || regions.isWithin(region, candidate.region));
    }

    /** Whether the change concerns every series of a touched target. */
    boolean concernsWhole(Target touched) {
        return region == null || isReferenceOf(touched);
    }

    /** The series of a touched target that are due where only some are: the region's own, and those it may be part of. */
    List<AssessmentKey> due(Target touched, CatalogueSnapshot catalogue) {
        List<AssessmentKey> keys = new ArrayList<>();
        for (String above : catalogue.regions().ancestry(region)) {
            if (above.equals(touched.region)) {
                keys.add(AssessmentKey.of(touched, above));
                break;
            }
            if (catalogue.judgedBelow(touched).contains(above)) {
                keys.add(AssessmentKey.of(touched, above));
            }
        }
        return keys;
    }

    private boolean isReferenceOf(Target candidate) {
        return RuleSubjects.references(candidate.rule).contains(region);
    }
}
