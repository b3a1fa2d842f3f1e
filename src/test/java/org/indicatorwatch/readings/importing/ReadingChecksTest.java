package org.indicatorwatch.readings.importing;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Checks of what is delivered against what is stored, over the wire. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReadingChecksTest {

    private static final String QUARTERS =
            """
            indicator,region,period,value
            primary-care-visit-share,350525,2016Q1,55.1
            primary-care-visit-share,350525,2016Q2,55.4
            primary-care-visit-share,350525,2016Q3,55.9
            primary-care-visit-share,350525,2016Q4,56.2
            """;

    @Test
    void a_jump_needs_a_confirmation_whether_it_is_new_or_corrects_a_figure() {
        post(QUARTERS).statusCode(200).body("rejected", equalTo(0));
        String header = "indicator,region,period,value,comment\n";
        post(header + "primary-care-visit-share,350525,2017Q1,5.65,\n")
                .statusCode(422)
                .body("problems.code", contains("jump", "outlier"))
                .body("problems[0].severity", equalTo("WARNING"))
                .body("problems[0].message", containsString("2016年第四季度"));
        post(header + "primary-care-visit-share,350525,2017Q1,5.65,全部重新核实\n")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("problems.code", contains("jump", "outlier"));
        post(header + "primary-care-visit-share,350525,2017Q1,5.65,\n")
                .statusCode(200)
                .body("updated", equalTo(1))
                .body("problemsTotal", equalTo(0));
        post(header + "primary-care-visit-share,350525,2017Q1,56.5,\n")
                .statusCode(200)
                .body("updated", equalTo(1))
                .body("problemsTotal", equalTo(0));
        post(header + "primary-care-visit-share,350525,2017Q1,5.65,\n")
                .statusCode(422)
                .body("problems.code", contains("jump", "outlier"));
        put("{\"value\": 5.65}").statusCode(422).body("violations.code", contains("jump", "outlier"));
        put("{\"value\": 5.65, \"reason\": \"原数抄错\"}").statusCode(200).body("value", equalTo(5.65f));
        put("{\"value\": 56.5, \"confirm\": true}").statusCode(200);
    }

    @Test
    void what_was_confirmed_need_not_be_confirmed_again() {
        String header = "indicator,region,period,value,confirm\n";
        post(header + "insurance-coverage,350526,2016,105,\n")
                .statusCode(422)
                .body("problems.code", contains("above-range"));
        post(header + "insurance-coverage,350526,2016,105,true\n")
                .statusCode(200)
                .body("created", equalTo(1));
        post(header + "insurance-coverage,350526,2016,105,\n")
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("problemsTotal", equalTo(0));
    }

    @Test
    void a_rate_that_its_parts_contradict_needs_a_confirmation() {
        String header = "indicator,region,period,value,numerator,denominator,confirm\n";
        String row = "self-inspection-rate,350526,2016Q1,86.2,";
        post(header + row + "500,1000,\n").statusCode(422).body("problems.code", contains("differs-from-share"));
        post(header + row + "500,1000,true\n")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("problems.code", contains("differs-from-share"))
                .body("problems[0].severity", equalTo("WARNING"))
                .body("problems[0].message", containsString("86.2 与分子 500、分母 1000 算得的 50 不一致"));
        post(header + row + "500,1000,\n")
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("problemsTotal", equalTo(0));
        post(header + row + "862,1000,\n").statusCode(200).body("problemsTotal", equalTo(0));
        post(header + "self-inspection-rate,350526,2016Q2,86.2,862,,\n")
                .statusCode(200)
                .body("problemsTotal", equalTo(0));
    }

    @Test
    void a_name_that_contradicts_its_code_needs_a_confirmation() {
        String header = "indicator,indicatorName,region,regionName,period,value,confirm\n";
        String row = "health-literacy,婴儿死亡率,350525,安溪县,2014,25.95,";
        post(header + row + "\n")
                .statusCode(422)
                .body("problems.code", contains("name-contradicts-code", "name-contradicts-code"))
                .body("problems.severity", contains("WARNING", "WARNING"));
        post(header + row + "true\n").statusCode(200).body("created", equalTo(1));
        post(header + "health-literacy,,350525,永春县,2015,25.95,\n")
                .statusCode(200)
                .body("problemsTotal", equalTo(0));
        put("{\"value\": 55.1, \"regionName\": \"安溪县\"}")
                .statusCode(422)
                .body("violations.code", contains("name-contradicts-code"));
    }

    @Test
    void text_whose_characters_were_lost_is_refused() {
        String header = "indicator,region,period,value,comment\n";
        post(header + "health-literacy,350525,2013,25.95,????\n")
                .statusCode(422)
                .body("problems.code", contains("lost-characters"));
        post(header + "health-literacy,350525,2013,25.95,核\ufffd过\n")
                .statusCode(422)
                .body("problems.code", contains("lost-characters"));
    }

    private static ValidatableResponse put(String body) {
        return admin().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/readings/primary-care-visit-share/350525/2017Q1")
                .then();
    }

    @Test
    void rules_look_at_rows_of_the_file_and_at_what_is_stored() {
        String rule = "/api/v1/validation-rules/parts";
        admin().contentType(ContentType.JSON)
                .body(
                        """
                        {"left": "gps-per-10000 / 10", "operator": "<=", "right": "physicians-per-1000",
                         "severity": "ERROR", "message": "全科医生不能多于医师", "messageEn": "No more GPs than physicians"}""")
                .put(rule)
                .then()
                .statusCode(201)
                .body("missing", equalTo("SKIP_IF_ANY_MISSING"));
        try {
            String header = "indicator,region,period,value,confirm\n";
            post(header + "gps-per-10000,350525,2016,3.5,\nphysicians-per-1000,350525,2016,0.3,true\n")
                    .statusCode(422)
                    .body("rejected", equalTo(2))
                    .body("problems.row", contains(2, 3))
                    .body("problems.code", contains("rule-violated", "rule-violated"))
                    .body("problems[0].message", containsString("全科医生不能多于医师（"))
                    .body("problems[0].message", containsString("gps-per-10000 = 3.5"));
            english(header + "gps-per-10000,350525,2016,3.5,\nphysicians-per-1000,350525,2016,0.3,true\n")
                    .body("problems[0].message", containsString("No more GPs than physicians ("))
                    .body("problems[0].message", containsString("gps-per-10000 = 3.5"));
            post(header + "physicians-per-1000,350525,2016,2.1,\n").statusCode(200);
            post(header + "gps-per-10000,350525,2016,35,\n")
                    .statusCode(422)
                    .body("problems.code", hasItem("rule-violated"));
            String limited = People.token(
                    People.account("REPORTER", Map.of()), Map.of("indicators", List.of("gps-per-10000")), "WRITE");
            People.with(limited)
                    .contentType("text/csv")
                    .body(header + "gps-per-10000,350525,2016,35,\n")
                    .post("/api/v1/readings")
                    .then()
                    .statusCode(422)
                    .body("problems.message", hasItem(containsString("gps-per-10000 = 35, physicians-per-1000 = …")));
            post(header + "gps-per-10000,350525,2016,3.5,\n").statusCode(200).body("created", equalTo(1));
        } finally {
            admin().delete(rule).then().statusCode(204);
        }
    }

    @Test
    void a_rule_with_an_unreadable_side_is_refused() {
        admin().contentType(ContentType.JSON)
                .body("{\"left\": \"gps-per-10000 +\", \"operator\": \"<=\", \"right\": \"1\", \"message\": \"x\"}")
                .put("/api/v1/validation-rules/bad")
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("not-an-expression"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "message": "甲"                      | 甲  | 甲
                    "messageEn": "A"                     | A   | A
                    "message": "甲", "messageEn": "A"    | 甲  | A
                    "message": "甲", "messageEn": " "    | 甲  | 甲
                    """)
    void a_rule_speaks_the_language_of_whoever_breaks_it(String said, String chinese, String english) {
        String rule = "/api/v1/validation-rules/spoken";
        admin().contentType(ContentType.JSON)
                .body("{\"left\": \"gps-per-10000\", \"operator\": \"<\", \"right\": \"1\", " + said + "}")
                .put(rule)
                .then()
                .statusCode(201);
        try {
            String row = "indicator,region,period,value\ngps-per-10000,350525,2015,3.5\n";
            post(row).statusCode(422).body("problems[0].message", containsString("spoken：" + chinese + "（"));
            english(row).statusCode(422).body("problems[0].message", containsString("spoken: " + english + " ("));
            String exported = admin().accept("text/csv")
                    .get("/api/v1/validation-rules")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(exported.lines().findFirst().orElseThrow()).contains("message,messageEn");
        } finally {
            admin().delete(rule).then().statusCode(204);
        }
    }

    @Test
    void a_rule_that_says_nothing_is_refused() {
        admin().contentType(ContentType.JSON)
                .body("{\"left\": \"gps-per-10000\", \"operator\": \"<\", \"right\": \"1\", \"messageEn\": \" \"}")
                .put("/api/v1/validation-rules/silent")
                .then()
                .statusCode(422)
                .body("violations.field", contains("message"))
                .body("violations.code", contains("required"));
    }

    private static ValidatableResponse english(String csv) {
        return admin().header("Accept-Language", "en")
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/v1/readings")
                .then();
    }

    private static ValidatableResponse post(String csv) {
        return admin().contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/v1/readings")
                .then();
    }

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + PostgresResource.TOKEN);
    }
}
