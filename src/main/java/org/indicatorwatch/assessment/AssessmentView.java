package org.indicatorwatch.assessment;

import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A stored assessment in the REST interface: what the preview answers, and what it is about. */
final class AssessmentView {

    private AssessmentView() {}

    /** @param rank the region's place among its siblings, 1 for the best; null where it has none */
    static ObjectNode of(Assessment assessment, Integer rank, Locale language) {
        ObjectNode view = ResultDocument.in(language, assessment.result);
        view.put("plan", assessment.plan);
        view.put("target", assessment.target);
        view.put("region", assessment.region);
        view.put("rank", rank);
        view.put("assessedAt", assessment.assessedAt.toString());
        return view;
    }
}
