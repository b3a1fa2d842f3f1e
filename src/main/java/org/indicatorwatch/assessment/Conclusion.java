package org.indicatorwatch.assessment;

import java.util.List;
import java.util.Locale;

import org.indicatorwatch.assessment.explanation.Explanation;
import org.indicatorwatch.assessment.explanation.Names;
import org.indicatorwatch.assessment.method.AssessmentRequest;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;

/**
 * What a run makes of a target in a region.
 *
 * @param coverage how many regions a derived figure rests on; null for a reported one
 * @param failing of a promise that every region must keep: those that fail; null otherwise
 */
record Conclusion(
        Target target,
        String region,
        AssessmentRequest request,
        AssessmentResult result,
        DerivedFigures.Coverage coverage,
        List<String> failing) {

    /** The result with sentences in the language. */
    AssessmentResult explained(Locale language, Catalogue catalogue) {
        boolean english = language.getLanguage().equals("en");
        Names names = new Names(
                english && target.nameEn != null ? target.nameEn : target.name,
                region.equals(target.region) ? null : catalogue.regions().name(region),
                code -> name(catalogue.indicators().get(code), english),
                code -> catalogue.regions().find(code).map(found -> found.name).orElse(null));
        return Explanation.added(request, result, names, language);
    }

    private static String name(Indicator indicator, boolean english) {
        if (indicator == null) {
            return null;
        }
        return english && indicator.nameEn != null ? indicator.nameEn : indicator.name;
    }
}
