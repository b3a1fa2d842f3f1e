package org.indicatorwatch.assessment.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.FigureSet;
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

    /** The assessments of a touched target that are due. */
    List<AssessmentKey> due(Target touched, CatalogueSnapshot catalogue, FigureSet figures) {
        if (region == null || isReferenceOf(touched)) {
            return AssessmentKey.allOf(touched, catalogue, figures);
        }
        List<AssessmentKey> keys = new ArrayList<>();
        Set<String> elsewhere = catalogue.ownTargetRegions(touched);
        for (String above : catalogue.regions().ancestry(region)) {
            if (above.equals(touched.region) || catalogue.judgesBelow(touched) && !elsewhere.contains(above)) {
                keys.add(AssessmentKey.of(touched, above));
            }
            if (above.equals(touched.region)) {
                break;
            }
        }
        return keys;
    }

    /** Whether a change of the plan's targets may have ended the assessment. */
    boolean questions(AssessmentKey key) {
        return indicator == null && key.plan().equals(plan);
    }

    private boolean isReferenceOf(Target candidate) {
        return RuleSubjects.references(candidate.rule).contains(region);
    }
}
