package org.indicatorwatch.platform.web;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.indicatorwatch.testing.Api.admin;

/** What is made of the values in a JSON body, and of its naming what the address names already. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RequestBodyTest {

    private static final String PREVIEW =
            """
            {"unit": "%%", "decimals": %s, "polarity": "HIGHER", "frequency": "ANNUAL",
             "baseline": {"period": %s, "value": 21.54},
             "goal": {"period": %s, "rule": {"type": "level", "op": ">=", "value": 26.54}},
             "milestones": [{"period": %s, "value": 24}],
             "readings": [{"period": %s, "value": 22.6}], "asOf": "2022-01-31"}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /indicators/fractions            | {"name": "分数", "unit": "%", "decimals": 2.5}        | decimals       | 2.5
            /collections/fractions           | {"name": "分数", "dueWorkingDays": 10.9}              | dueWorkingDays | 10.9
            /indicators/fractions            | {"name": "分数", "unit": "%", "decimals": 2e-1}       | decimals       | 0.2
            """)
    void a_fraction_is_no_whole_number(String path, String body, String field, String value) {
        refused(admin().body(body).put(path).then().statusCode(400), field, "wrong-format", value);
    }

    @Test
    void nor_in_a_preview() {
        refused(
                admin().body(PREVIEW.formatted("2.5", "2020", "2025", "2023", "2021"))
                        .post("/assessments/preview")
                        .then()
                        .statusCode(400),
                "decimals",
                "wrong-format",
                "2.5");
    }

    @Test
    void what_the_method_computes_is_answered_without_binary_noise() {
        String answer = admin().body(PREVIEW.formatted("2", "2020", "2025", "2023", "2021"))
                .post("/assessments/preview")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        admin().post("/assessments/run").then().statusCode(202);
        String stored = admin().get("/assessments?size=1000").asString();
        for (String json : new String[] {answer, stored}) {
            assertThat(json)
                    .contains("\"gap\":")
                    .doesNotContainPattern("\\.\\d{11}")
                    .doesNotContainPattern("-0\\.0+\\b");
        }
    }

    /** Times are decimal years in the method, so that the end of a quarter can be told: nothing is cut off. */
    @Test
    void a_year_of_the_international_measure_may_have_decimals() {
        String request = "{\"direction\": 1, \"baseYear\": %s, \"baseValue\": 10, \"currentYear\": 2023,"
                + " \"currentValue\": 12, \"targetYear\": 2030, \"target\": 20}";
        float whole = ratio(request.formatted("2015"));
        float half = ratio(request.formatted("2015.5"));
        assertThat(half).isNotEqualTo(whole);
    }

    private static float ratio(String request) {
        return admin().body(request)
                .post("/assessments/international")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getFloat("ratio");
    }

    @ParameterizedTest
    @CsvSource({
        "2020,2025,2023,2021",
        "'\"2020\"','\"2025\"','\"2023\"','\"2021\"'",
        "2020,'\"2025\"',202312,'\"2021\"'"
    })
    void a_period_may_be_a_number(String baseline, String goal, String milestone, String reading) {
        admin().body(PREVIEW.formatted("2", baseline, goal, milestone, reading))
                .post("/assessments/preview")
                .then()
                .statusCode(200)
                .body("trajectory[0].period", equalTo("2020"))
                .body("trajectory[1].period", equalTo("2021"))
                .body("trajectory[5].period", equalTo("2025"));
    }

    @Test
    void so_it_may_in_a_plan_and_its_targets() {
        admin().body("{\"title\": \"数字\", \"region\": \"350500\", \"baselinePeriod\": 2020, \"goalPeriod\": 202512}")
                .put("/plans/numbers")
                .then()
                .statusCode(oneOf(200, 201))
                .body("baselinePeriod", equalTo("2020"))
                .body("goalPeriod", equalTo("202512"));
        admin().body(
                        """
                        {"name": "数字", "indicator": "gps-per-10000", "baseline": {"period": 2020, "value": 1},
                         "goal": {"period": 2025, "rule": {"type": "level", "op": ">=", "value": 5}},
                         "milestones": [{"period": 2023, "value": 3}]}
                        """)
                .put("/plans/numbers/targets/1")
                .then()
                .statusCode(oneOf(200, 201))
                .body("baseline.period", equalTo("2020"))
                .body("goal.period", equalTo("2025"))
                .body("milestones[0].period", equalTo("2023"));
        admin().delete("/plans/numbers/targets/1").then().statusCode(204);
        admin().body("{\"title\": \"数字\", \"region\": \"350500\", \"baselinePeriod\": 20201}")
                .put("/plans/numbers")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("baselinePeriod"))
                .body("violations[0].code", equalTo("invalid-period"))
                .body("violations[0].message", containsString("20201"));
        admin().body("{\"title\": \"数字\", \"region\": \"350500\", \"baselinePeriod\": 2020.5}")
                .put("/plans/numbers")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("baselinePeriod"));
        admin().delete("/plans/numbers").then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /regions/350599               | {"code": "350598", "name": "他处", "level": "COUNTY"}                  | code
            /departments/another          | {"code": "other", "name": "他部门", "region": "350500"}                | code
            /indicators/another           | {"code": "other", "name": "他指标", "unit": "%"}                       | code
            /plans/another                | {"code": "other", "title": "他规划", "region": "350500"}               | code
            /collections/another          | {"code": "other", "name": "他表"}                                      | code
            /validation-rules/another     | {"code": "other"}                                                      | code
            /contacts/another             | {"code": "other", "name": "他人"}                                      | code
            /routes/another               | {"code": "other"}                                                      | code
            /plans/qz-145/targets/another | {"code": "other", "name": "他目标"}                                    | code
            /plans/qz-145/targets/another | {"plan": "sanming-2024", "name": "他目标"}                             | plan
            /users/another                | {"name": "other", "role": "VIEWER"}                                    | name
            """)
    void a_body_cannot_contradict_its_address(String path, String body, String field) {
        admin().body(body)
                .put(path)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo("differs-from-path"))
                .body("violations[0].message", containsString("不一致"));
        admin().get(path).then().statusCode(404);
    }

    @Test
    void what_was_got_can_be_put_again() {
        for (String path : new String[] {"/regions/350525", "/plans/qz-145/targets/12", "/indicators/gps-per-10000"}) {
            admin().body(admin().get(path).asString()).put(path).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"indicator,fitness-pass-rate", "region,350526", "period,2019", "period,2020Q4"})
    void nor_can_that_of_a_reading(String field, String value) {
        admin().body(Map.of(field, value, "value", 1.5))
                .put("/readings/gps-per-10000/350525/2020")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo("differs-from-path"))
                .body("violations[0].message", containsString(value));
    }

    @Test
    void another_spelling_of_the_period_is_no_contradiction() {
        admin().body("{\"indicator\": \"county-visit-rate\", \"region\": \"350525\", \"period\": \"2024-Q2\","
                        + " \"value\": 71.2, \"confirm\": true}")
                .put("/readings/county-visit-rate/350525/2024Q2")
                .then()
                .statusCode(oneOf(200, 201))
                .body("period", equalTo("2024Q2"));
        admin().body("{\"period\": 2020, \"value\": 2.5, \"confirm\": true}")
                .put("/readings/gps-per-10000/350526/2020")
                .then()
                .statusCode(oneOf(200, 201));
    }

    @Test
    void an_unknown_constant_is_answered_with_those_that_there_are() {
        admin().body("{\"name\": \"x\", \"level\": \"NONSENSE\"}")
                .put("/regions/constants")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("level"))
                .body("violations[0].code", equalTo("wrong-format"))
                .body("violations[0].message", allOf(containsString("NONSENSE"), containsString("CITY, COUNTY")));
    }

    @Test
    void a_denominator_must_be_above_zero() {
        for (String value : new String[] {"0", "-3"}) {
            admin().body(
                            "{\"readings\":[{\"indicator\":\"county-visit-rate\",\"region\":\"350525\",\"period\":\"2024Q3\","
                                    + "\"value\":1,\"numerator\":1,\"denominator\":" + value + "}]}")
                    .post("/readings?dryRun")
                    .then()
                    .body("problems[0].field", equalTo("denominator"))
                    .body("problems[0].code", equalTo("below-range"))
                    .body("problems[0].message", equalTo(value + " 不可用，须大于 0。"));
        }
    }

    private static void refused(ValidatableResponse answer, String field, String code, String value) {
        answer.body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code))
                .body("violations[0].message", containsString(value));
    }
}
