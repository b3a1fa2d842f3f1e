package org.indicatorwatch.organisation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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

    private static RequestSpecification page() {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Authorization", "Bearer " + PostgresResource.TOKEN);
    }

    private static ValidatableResponse upload(String name, byte[] file) {
        return page().multiPart("file", name, file, "application/octet-stream")
                .post("/admin/calendar")
                .then();
    }

    private static List<String> days(int year) {
        return Api.admin()
                .accept("text/csv")
                .get("/calendar?size=1000")
                .asString()
                .lines()
                .filter(line -> line.startsWith(year + "-"))
                .toList();
    }

    @Test
    void the_page_takes_what_it_exports() {
        upload("a.csv", "日期,安排,名称\n2041/10/1,休息,国庆节\n2041年10月12日,是,\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(303);
        assertThat(days(2041)).containsExactly("2041-10-01,false,国庆节", "2041-10-12,true,");
        for (String language : List.of("zh", "en")) {
            for (String kind : List.of("csv", "xlsx")) {
                byte[] exported = page().cookie("language", language)
                        .get("/admin/calendar/list." + kind + "?year=2041")
                        .asByteArray();
                upload("b." + kind, "day,working\n2041-01-01,false\n".getBytes(StandardCharsets.UTF_8))
                        .statusCode(303);
                upload("b." + kind, exported).statusCode(303);
                assertThat(days(2041)).containsExactly("2041-10-01,false,国庆节", "2041-10-12,true,");
            }
        }
    }

    @Test
    void what_the_page_cannot_read_it_explains() {
        upload("a.csv", "节日,放几天\n国庆节,7\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body(containsString("第一行须有“日期”和“安排”两列"));
        upload("a.csv", "日期,安排\n2041-10-01,或许\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body(containsString("第 2 行：“或许”认不出是上班还是放假"));
    }

    @Test
    void days_are_added_changed_and_removed_one_by_one() {
        for (String working : List.of("false", "true")) {
            page().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("day", "2042-10-01")
                    .formParam("working", working)
                    .formParam("name", "国庆节")
                    .post("/admin/calendar/days")
                    .then()
                    .statusCode(303);
            assertThat(days(2042)).containsExactly("2042-10-01," + working + ",国庆节");
        }
        page().contentType("application/x-www-form-urlencoded")
                .formParam("day", "")
                .post("/admin/calendar/days")
                .then()
                .statusCode(422);
        page().post("/admin/calendar/days/2042-10-01/remove").then().statusCode(303);
        page().post("/admin/calendar/days/2042-10-01/remove").then().statusCode(404);
        assertThat(days(2042)).isEmpty();
        Api.admin()
                .get("/audit?subject=calendar/2042-10-01&sort=id")
                .then()
                .body("items.action", contains("calendar.create", "calendar.update", "calendar.delete"));
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
