package org.indicatorwatch.assessment.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.explanation.Explanation;
import org.indicatorwatch.assessment.explanation.SentenceNames;
import org.indicatorwatch.assessment.method.AssessmentRequest;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.platform.Messages;

/**
 * What a run makes of a target in a region.
 *
 * @param coverage how many regions a derived figure rests on; null for a reported one
 * @param below of a promise that every region must keep: how the regions stand; null otherwise
 */
public record Conclusion(
        Target target,
        String region,
        AssessmentRequest request,
        AssessmentResult result,
        DerivedFigures.Coverage coverage,
        Below below) {

    /** How many regions must keep a promise, and the codes of those at OFF_TRACK or worse. */
    record Below(int regions, List<String> failing) {}

    /** The result with sentences in the language. */
    public AssessmentResult explained(Locale language, CatalogueSnapshot catalogue) {
        boolean english = language.getLanguage().equals("en");
        SentenceNames names = new SentenceNames(
                english && target.nameEn != null ? target.nameEn : target.name,
                region.equals(target.region) ? null : catalogue.regions().name(region),
                code -> name(catalogue.indicators().get(code), english),
                code -> catalogue.regions().find(code).map(found -> found.name).orElse(null));
        if (below != null) {
            return result.withExplanation(ofEach(language, names.subject(), catalogue));
        }
        AssessmentResult explained = Explanation.added(request, result, names, language);
        return coverage == null || coverage.isComplete()
                ? explained
                : explained.withExplanation(explained.explanation()
                        + Messages.text(language, "explanation.coverage", coverage.reported(), coverage.expected()));
    }

    /** 各县域: how many regions there are, and which of them fail. */
    private String ofEach(Locale language, String name, CatalogueSnapshot catalogue) {
        String status = Messages.text(language, "status.REACH." + result.status());
        if (below.failing().isEmpty()) {
            return Messages.text(language, "explanation.each.none", name, below.regions(), status);
        }
        String separator = Messages.text(language, "explanation.each.separator");
        String failing = below.failing().stream()
                .map(code -> catalogue.regions().name(code))
                .collect(Collectors.joining(separator));
        return Messages.text(
                language,
                "explanation.each.failing",
                name,
                below.regions(),
                status,
                below.failing().size(),
                failing);
    }

    private static String name(Indicator indicator, boolean english) {
        if (indicator == null) {
            return null;
        }
        return english && indicator.nameEn != null ? indicator.nameEn : indicator.name;
    }
}
