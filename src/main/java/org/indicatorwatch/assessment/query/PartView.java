package org.indicatorwatch.assessment.query;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.catalogue.period.Period;

/**
 * A part of a compound in the REST interface: what it is about, and the figures that the preview answers too.
 *
 * @param indicator code of the judged indicator
 * @param since period in which the status began
 * @param figures as members of the part itself
 */
record PartView(
        String indicator,
        Period period,
        BigDecimal value,
        BigDecimal baseline,
        BigDecimal goal,
        Period since,
        @JsonUnwrapped AssessmentResult figures) {

    static PartView of(StoredResult part, String explanation) {
        return new PartView(
                part.indicator(),
                part.period(),
                part.value(),
                part.baseline(),
                part.goal(),
                part.figures().since(),
                part.figures().withExplanation(explanation).withParts(List.of()));
    }
}
