package org.indicatorwatch.assessment.preview;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.testing.PostgresResource;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.indicatorwatch.testing.Api.admin;

/** The wire form of previews; the arithmetic itself is tested beside the method. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PreviewTest {

    private static final String PREVIEW = "/assessments/preview";

    /** A preview of yearly figures from 2021 on, 2020 → 2025, as JSON. */
    private static String request(String more, String polarity, String baseline, String rule, String values) {
        return """
                {"unit": "%%", "decimals": 2, "polarity": "%s", "frequency": "ANNUAL", "measure": "RATE",
                 "accumulation": "PERIOD", "range": {"min": 0, "max": 100, "hard": true}, "nature": "EXPECTED",
                 "baseline": %s, "goal": {"period": "2025", "rule": %s}, "milestones": [],
                 "readings": [%s] %s}
                """
                .formatted(polarity, baseline, rule, readings(values), more);
    }

    private static String readings(String values) {
        int[] year = {2020};
        return Stream.of(values.split(" "))
                .filter(value -> !value.isEmpty())
                .map(value -> "{\"period\": \"" + ++year[0] + "\", \"value\": " + value + "}")
                .collect(Collectors.joining(","));
    }

    private static String level(String op, String value) {
        return "{\"type\": \"level\", \"op\": \"" + op + "\", \"value\": " + value + "}";
    }

    private static String baseline(String value) {
        return "{\"period\": \"2020\", \"value\": " + value + "}";
    }

    private static ValidatableResponse preview(String body) {
        return admin().body(body).post(PREVIEW).then().statusCode(200);
    }

    private static Matcher<Float> about(double value) {
        return new CustomTypeSafeMatcher<>("about " + value) {
            @Override
            protected boolean matchesSafely(Float actual) {
                return closeTo(value, 1e-4 * Math.max(1, Math.abs(value))).matches(actual.doubleValue());
            }
        };
    }

    @Test
    void aRisingSeriesAheadOfItsPath() {
        preview(request("", "HIGHER", baseline("21.54"), level(">=", "26.54"), "22.60 24.00"))
                .body("mode", equalTo("REACH"))
                .body("status", equalTo("ON_TRACK"))
                .body("rawStatus", equalTo("ON_TRACK"))
                .body("met", equalTo(false))
                .body("path", about(23.54))
                .body("gap", about(0.46))
                .body("progress", about(0.492))
                .body("elapsed", about(0.4))
                .body("pace", about(1.23))
                .body("projection.value", about(27.6333))
                .body("projection.low", about(23.2789))
                .body("projection.high", about(31.9878))
                .body("projection.probability", about(0.6587))
                .body("projection.degreesOfFreedom", equalTo(2))
                .body("flags", empty())
                .body("trajectory.period", contains("2020", "2021", "2022", "2023", "2024", "2025"))
                .body("trajectory[2].value", about(24.0))
                .body("trajectory[3].value", nullValue())
                .body("international.status", equalTo("substantial_progress"));
    }

    @Test
    void aLineThatIsHeldWhileItsHeadroomErodes() {
        preview(request("", "LOWER", baseline("2.19"), level("≤", "4.00"), "2.40 2.75 3.10"))
                .body("mode", equalTo("HOLD"))
                .body("status", equalTo("WATCH"))
                .body("gap", about(0.9))
                .body("headroomUsed", about(0.5028))
                .body("projection.nextProbability", about(0.9326))
                .body("projection.probability", about(0.7302))
                .body("pace", nullValue())
                .body("progress", nullValue());
    }

    @Test
    void aBenchmarkLooksAtTheReferenceRegion() {
        String references =
                """
                , "references": {"350000": {"frequency": "ANNUAL", "readings": [
                    {"period": "2020", "value": 91.00}, {"period": "2021", "value": 91.50},
                    {"period": "2022", "value": 92.00}, {"period": "2023", "value": 92.30}]}}
                """;
        preview(request(
                        references,
                        "HIGHER",
                        baseline("90.15"),
                        "{\"type\": \"benchmark\", \"op\": \">=\", \"region\": \"350000\"}",
                        "90.80 91.58 92.00"))
                .body("status", equalTo("ON_TRACK"))
                .body("pace", about(1.0784))
                .body("projection.value", about(0.108))
                .body("projection.probability", about(0.6644));
    }

    @Test
    void aPairIsJudgedByItsWorsePart() {
        String body =
                """
                {"unit": "%%", "decimals": 2, "polarity": "HIGHER", "frequency": "ANNUAL", "measure": "RATE",
                 "goal": {"period": "2025", "rule": {"type": "all", "of": [
                    {"type": "level", "op": ">=", "value": 95, "indicator": "a", "baseline": {"period": "2020", "value": 90}},
                    {"type": "level", "op": ">=", "value": 85, "indicator": "b", "baseline": {"period": "2020", "value": 80}}]}},
                 "series": {"a": {"readings": [%s]}, "b": {"readings": [%s]}}}
                """
                        .formatted(readings("91.2 92.1 93.2"), readings("80.4 80.9 81.2"));
        preview(body)
                .body("status", equalTo("CRITICAL"))
                .body("mode", nullValue())
                .body("projection.probability", about(0.0275))
                .body("projection.probabilityLow", about(0))
                .body("projection.probabilityHigh", about(0.0466))
                .body("parts", hasSize(2))
                .body("parts[0].status", equalTo("ON_TRACK"))
                .body("parts[0].pace", about(1.0667))
                .body("parts[1].pace", about(0.4));
    }

    @Test
    void withoutABaselineThereIsNoPath() {
        preview(request("", "HIGHER", "null", level(">=", "70"), "60 62"))
                .body("path", nullValue())
                .body("progress", nullValue())
                .body("flags", hasItem("noBaseline"));
    }

    @Test
    void theDayDecidesWhetherFiguresAreStale() {
        String rule = level(">=", "26.54");
        String fresh = request(", \"asOf\": \"2024-03-31\"", "HIGHER", baseline("21.54"), rule, "22.60 24.00");
        String stale = request(", \"asOf\": \"2024-07-01\"", "HIGHER", baseline("21.54"), rule, "22.60 24.00");

        preview(fresh).body("stale", equalTo(false));
        preview(stale).body("stale", equalTo(true)).body("status", equalTo("ON_TRACK"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                                     | 422 | goal        | required
                    {"goal": {"period": "2025"}}                                           | 422 | goal.rule   | required
                    {"goal": {"period": "2025", "rule": {"type": "guess"}}}                | 400 | goal.rule.type | wrong-format
                    {"goal": {"period": "2025", "rule": {"type": "level", "op": ">=", "value": 1}}, "readings": [{"period": "2021"}]} | 422 | readings[0].value | missing-value
                    {"goal": {"period": "2025", "rule": {"type": "level", "op": ">=", "value": 1}}, "readings": [{"period": "2021", "value": 1e16}]} | 422 | readings[0].value | above-range
                    {"goal": {"period": "2025", "rule": {"type": "level", "op": ">=", "value": 1}}, "decimals": 99} | 422 | decimals | out-of-bounds
                    {"goal": {"period": "25", "rule": {"type": "level", "op": ">=", "value": 1}}}  | 422 | goal.period | invalid-period
                    {"goal": {"period": "2025", "rule": {"type": "level", "op": ">=", "value": 1e400}}} | 422 | goal.rule.value | above-range
                    {"goal": {"period": "2025", "rule": {"type": "level", "op": ">=", "value": -1e16}}} | 422 | goal.rule.value | below-range
                    {"goal": {"period": "2025", "rule": {"type": "level", "op": "=>", "value": 1}}} | 422 | goal.rule.op | unknown-operator
                    {"goal": {"period": "2025", "rule": {"type": "level", "op": ">="}}} | 422 | goal.rule | lacks-field
                    {"goal": {"period": "2025", "rule": {"type": "all", "of": [null, null]}}} | 422 | goal.rule | too-few-parts
                    {"goal": {"period": "2025", "rule": {"type": "level", "op": ">=", "value": 1}}, "baseline": {"period": "2020", "value": 1e300000000}} | 422 | baseline.value | above-range
                    {"goal": {"period": "2025", "rule": {"type": "level", "op": ">=", "value": 1}}, "readings": [{"period": "2021", "value": 1e-300000000}]} | 422 | readings[0].value | too-many-decimals
                    {"goal": {"period": "2025", "rule": {"type": "level", "op": ">=", "value": 1}}, "milestones": [null]} | 422 | milestones | required
                    """)
    void badInputIsAnsweredWithTheField(String body, int status, String field, String code) {
        admin().body(body)
                .post(PREVIEW)
                .then()
                .statusCode(status)
                .body("violations[0].field", containsString(field))
                .body("violations[0].code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assessments/preview", "/assessments/international", "/targets/interpret"})
    void nothingAtAllIsRefusedAsIncomplete(String path) {
        admin().body("null").post(path).then().statusCode(422).body("violations[0].code", equalTo("required"));
        admin().post(path).then().statusCode(lessThan(500));
    }

    @Test
    void whatAValueObjectRefusesIsSaidInTheCallersLanguage() {
        String body = "{\"goal\": {\"period\": \"2025\", \"rule\": {\"type\": \"level\", \"op\": \">=\"}}}";
        admin().body(body).post(PREVIEW).then().body("violations[0].message", equalTo("缺少“value”。"));
        admin().header("Accept-Language", "en")
                .body(body)
                .post(PREVIEW)
                .then()
                .body("violations[0].message", equalTo("'value' is missing."));
    }
}
