package org.indicatorwatch.assessment.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.explanation.Explanation;
import org.indicatorwatch.assessment.explanation.SentenceNames;

/** Shows stored assessments with the sentences and names of now, whenever they were concluded. */
final class AssessmentViewAssembler {

    private final CatalogueSnapshot catalogue;
    private final Locale language;

    AssessmentViewAssembler(CatalogueSnapshot catalogue, Locale language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /** @param rank the region's place among its siblings, 1 for the best; null where it has none */
    AssessmentView of(Assessment assessment, Integer rank) {
        StoredResult result = assessment.result();
        SentenceNames names = names(assessment);
        List<String> sentences = Explanation.ofParts(result, names, language);
        List<PartView> parts = IntStream.range(0, sentences.size())
                .mapToObj(i -> PartView.of(result.parts().get(i), sentences.get(i)))
                .toList();
        return AssessmentView.of(assessment, rank, Explanation.of(result, names, language), parts);
    }

    /** A target that is gone since has no name. */
    private SentenceNames names(Assessment assessment) {
        return catalogue
                .target(assessment.plan, assessment.target)
                .map(target -> AssessmentNames.of(target, assessment.region, catalogue, language))
                .orElse(SentenceNames.NONE);
    }
}
