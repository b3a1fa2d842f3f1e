package org.indicatorwatch.organisation;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** The working-day calendar over the wire, in a year that nothing else in the tests counts on. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CalendarResourceTest {

    private static final String HOLIDAYS =
            "day,working,name\n2025-10-01,false,国庆节\n2025-10-02,false,\n2025-10-11,true,国庆节调休\n";

    @Test
    void an_import_replaces_its_years_and_moves_due_dates() {
        put(HOLIDAYS.lines().limit(2).reduce("", (all, line) -> all + line + "\n"))
                .statusCode(200);
        Api.admin()
                .body(Map.of(
                        "name",
                        "calendar-form",
                        "indicators",
                        List.of("county-inpatient-share"),
                        "departments",
                        List.of("qz-insurance"),
                        "frequency",
                        "QUARTERLY",
                        "regions",
                        List.of("350524"),
                        "dueWorkingDays",
                        3,
                        "from",
                        "2025Q3",
                        "to",
                        "2025Q3"))
                .put("/collections/calendar-form")
                .then()
                .statusCode(201);
        // The holiday is a Wednesday: the second, third and sixth are worked.
        assertThat(due()).isEqualTo("2025-10-06");

        put("\uFEFF" + HOLIDAYS).statusCode(200).body("total", equalTo(3));
        assertThat(due()).isEqualTo("2025-10-07");
        Api.admin().get("/calendar?size=1000").then().body("items.name", hasItem("国庆节调休"));
        Api.admin()
                .get("/audit?action=calendar.import")
                .then()
                .body("items[0].actor", equalTo("bootstrap"))
                .body("items[0].before.day", contains("2025-10-01"))
                .body("items[0].after.day", contains("2025-10-01", "2025-10-02", "2025-10-11"));

        String exported = Api.admin().accept("text/csv").get("/calendar").asString();
        assertThat(exported).contains("2025-10-11,true,国庆节调休");
        put(exported).statusCode(200);
        put("day,working\n2025-12-27,true\n").statusCode(200);
        assertThat(due()).isEqualTo("2025-10-03");
        Api.admin().delete("/collections/calendar-form").then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    day                                    | missing-column
                    day,working~2025-13-01,true            | wrong-format
                    day,working~2025-10-01,yes             | wrong-format
                    day,working~2025-10-01,true~2025-10-01,true | duplicate-row
                    """)
    void a_file_that_cannot_be_read_changes_nothing(String csv, String code) {
        put(csv.replace('~', '\n')).statusCode(422).body("violations[0].code", equalTo(code));
    }

    @Test
    void a_file_in_another_encoding_is_refused() {
        byte[] gbk = "day,working,name\n2025-10-01,false,国庆节\n".getBytes(Charset.forName("GBK"));
        Api.admin()
                .contentType("text/csv")
                .body(gbk)
                .put("/calendar")
                .then()
                .statusCode(400)
                .body("violations.code", contains("not-utf-8"))
                .body("violations[0].message", containsString("2"));
        RestAssured.given()
                .header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .multiPart("file", "calendar.csv", gbk, "text/csv")
                .post("/admin/calendar")
                .then()
                .statusCode(422)
                .body(containsString("不是 UTF-8 编码"));
        assertThat(Api.admin().accept("text/csv").get("/calendar").asString()).doesNotContain("\uFFFD");
    }

    private static String due() {
        return Api.admin().get("/submissions?collection=calendar-form").path("items[0].due");
    }

    private static ValidatableResponse put(String csv) {
        return Api.admin()
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .put("/calendar")
                .then();
    }
}
