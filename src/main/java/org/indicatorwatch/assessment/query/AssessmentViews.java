package org.indicatorwatch.assessment.query;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.run.ResultDocument;

/** Shows stored assessments. */
@ApplicationScoped
class AssessmentViews {

    private final ObjectMapper json;

    AssessmentViews(ObjectMapper json) {
        this.json = json;
    }

    /** @param rank the region's place among its siblings, 1 for the best; null where it has none */
    AssessmentView of(Assessment assessment, Integer rank, Locale language) {
        ObjectNode document = ResultDocument.in(language, assessment.result);
        document.put("plan", assessment.plan);
        document.put("target", assessment.target);
        document.put("region", assessment.region);
        document.put("rank", rank);
        document.putPOJO("assessedAt", assessment.assessedAt);
        document.putPOJO("supersededAt", assessment.supersededAt);
        try {
            return json.treeToValue(document, AssessmentView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Assessment " + assessment.id + " cannot be read", e);
        }
    }
}
