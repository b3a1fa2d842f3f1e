package org.indicatorwatch.platform.web;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.indicatorwatch.testing.Api.admin;

/** Filters mean the same in every list. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ListFiltersTest {

    @BeforeEach
    void some_readings() {
        for (String region : List.of("350521", "350524")) {
            for (String period : List.of("2014", "2015")) {
                admin().body("{\"value\": 2.5, \"confirm\": true}")
                        .put("/readings/gps-per-10000/" + region + "/" + period);
            }
        }
        admin().post("/assessments/run?wait=60s").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            assessments | plan=qz-145              | plan=yongchun-2024       | plan=qz-145,yongchun-2024
            assessments | target=1                 | target=2                 | target=1,2
            assessments | status=NO_DATA           | status=ON_TRACK          | status=NO_DATA,ON_TRACK
            readings    | region=350521&to=2015    | region=350524&to=2015    | region=350521,350524&to=2015
            readings    | period=2014              | period=2015              | period=2014,%202015
            submissions | department=qz-health     | department=qz-insurance  | department=qz-health,qz-insurance,
            submissions | state=EXPECTED           | state=SUBMITTED          | state=EXPECTED,SUBMITTED
            alerts      | kind=STATUS              | kind=SUBMISSION_OVERDUE  | kind=STATUS,SUBMISSION_OVERDUE
            audit       | action=reading.create    | action=assessment        | action=reading.create,assessment
            """)
    void several_values_are_separated_by_commas_or_given_one_by_one(
            String list, String one, String other, String both) {
        int together = total(list, one) + total(list, other);
        assertThat(together).isPositive();
        assertThat(total(list, both)).isEqualTo(together);
        assertThat(total(list, one + "&" + other)).isEqualTo(together);
    }

    @ParameterizedTest
    @CsvSource({
        "assessments,status,ON_TRACK,NO_DATA",
        "submissions,state,EXPECTED,VERIFIED",
        "alerts,state,OPEN,RESOLVED",
        "alerts,kind,STATUS,TASK_OVERDUE",
        "alerts,severity,LOW,CRITICAL",
        "alerts,status,WATCH,MISSED",
        "alerts,nature,BINDING,ADVOCATED",
        "notifications,state,PENDING,DEAD",
        "notifications,channel,EMAIL,WEBHOOK"
    })
    void a_constant_that_there_is_none_of_is_named_with_those_that_there_are(
            String list, String field, String known, String another) {
        admin().get("/" + list + "?" + field + "=" + known + "," + another)
                .then()
                .statusCode(200);
        admin().get("/" + list + "?" + field + "=" + known + ",nonsense")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", allOf(containsString("nonsense"), containsString(another)));
    }

    @ParameterizedTest
    @CsvSource({"submissions,overdue", "alerts,causedByRevision"})
    void a_switch_is_on_or_off(String list, String name) {
        int on = total(list, name + "=true");
        int off = total(list, name + "=false");
        assertThat(on + off).isEqualTo(total(list, "page=0"));
        assertThat(total(list, name)).isEqualTo(on);
        assertThat(total(list, name + "=1")).isEqualTo(on);
        assertThat(total(list, name + "=TRUE")).isEqualTo(on);
        assertThat(total(list, name + "=0")).isEqualTo(off);
    }

    @Test
    void something_is_overdue_and_something_is_not() {
        assertThat(total("submissions", "overdue=true")).isNotEqualTo(total("submissions", "overdue=false"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/submissions?overdue=",
                "/submissions/completeness?overdue=",
                "/alerts?causedByRevision=",
            })
    void a_switch_that_is_neither_is_refused(String path) {
        for (String value : new String[] {"yes", "maybe", "2", "x"}) {
            refused(admin().get(path + value), value);
            refused(admin().accept("text/csv").get(path + value), value);
        }
        refused(admin().body("{\"readings\":[]}").post("/readings?dryRun=yes"), "yes");
    }

    private static void refused(Response answer, String value) {
        answer.then()
                .statusCode(400)
                .body("violations[0].code", equalTo("wrong-format"))
                .body("violations[0].message", containsString(value));
    }

    private static int total(String list, String query) {
        JsonPath answer = given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .urlEncodingEnabled(false)
                .get("/api/v1/" + list + "?size=1&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.getInt("total");
    }
}
