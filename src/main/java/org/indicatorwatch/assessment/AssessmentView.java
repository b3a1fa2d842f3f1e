package org.indicatorwatch.assessment;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A stored assessment in the REST interface: what the preview answers, and what it is about. */
final class AssessmentView {

    private AssessmentView() {}

    /** What it is about and concludes comes first, the figures behind it after. */
    private static final List<String> FIRST = List.of(
            "plan",
            "target",
            "indicator",
            "region",
            "period",
            "value",
            "baseline",
            "goal",
            "mode",
            "status",
            "rawStatus",
            "stale",
            "since",
            "rank",
            "assessedAt",
            "explanation");

    /** @param rank the region's place among its siblings, 1 for the best; null where it has none */
    static ObjectNode of(Assessment assessment, Integer rank, Locale language) {
        ObjectNode document = ResultDocument.in(language, assessment.result);
        document.put("plan", assessment.plan);
        document.put("target", assessment.target);
        document.put("region", assessment.region);
        document.put("rank", rank);
        document.put("assessedAt", assessment.assessedAt.toString());
        ObjectNode view = document.objectNode();
        FIRST.forEach(field -> view.set(field, document.remove(field)));
        view.setAll(document);
        return view;
    }
}
