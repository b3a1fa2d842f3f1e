package org.indicatorwatch.assessment.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AssessmentJsonTest {

    @Test
    void the_answer_has_the_fields_of_the_interface_in_their_order() {
        AssessmentResult result = Plans.level("≥ 95")
                .compound()
                .from("0")
                .readings("2021", "15", "40")
                .assess()
                .withExplanation("…");
        JsonNode json = new ObjectMapper().valueToTree(result);
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "mode",
                        "status",
                        "rawStatus",
                        "stale",
                        "met",
                        "path",
                        "gap",
                        "progress",
                        "elapsed",
                        "pace",
                        "requiredPerYear",
                        "tolerance",
                        "headroomUsed",
                        "yearOnYear",
                        "projection",
                        "change",
                        "flags",
                        "international",
                        "explanation",
                        "trajectory",
                        "parts");
        assertThat(json.get("projection").fieldNames())
                .toIterable()
                .containsExactly(
                        "value",
                        "low",
                        "high",
                        "damped",
                        "probability",
                        "nextProbability",
                        "probabilityLow",
                        "probabilityHigh",
                        "degreesOfFreedom");
        assertThat(json.get("flags").toString()).isEqualTo("[\"pathFallback\"]");
        assertThat(json.get("international").get("status").asText()).isEqualTo("substantial_progress");
        assertThat(json.get("trajectory").get(1).toString())
                .isEqualTo("{\"period\":\"2021\",\"path\":19.0,\"value\":15.0}");
    }
}
