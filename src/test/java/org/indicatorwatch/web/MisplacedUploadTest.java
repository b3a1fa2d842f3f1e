package org.indicatorwatch.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.platform.workbook.Workbooks;
import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.PostgresResource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

/** Workbooks that are handed in with the wrong submission. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class MisplacedUploadTest {

    private static final String INDICATOR = "self-inspection-rate";

    private final String form = "misplaced-" + UUID.randomUUID();

    @BeforeEach
    void collect() {
        Api.admin()
                .body(Map.of(
                        "name",
                        "错放表",
                        "indicators",
                        List.of(INDICATOR),
                        "departments",
                        List.of("qz-health"),
                        "frequency",
                        "QUARTERLY",
                        "regions",
                        List.of("350504", "350505"),
                        "dueWorkingDays",
                        10,
                        "from",
                        "2025Q3",
                        "to",
                        "2025Q4"))
                .put("/collections/" + form)
                .then()
                .statusCode(201);
    }

    @AfterEach
    void forget() {
        Api.admin().delete("/readings/" + INDICATOR + "/350504/2025Q3?draft");
        // Where somebody took a step, the collection stays.
        Api.admin().delete("/collections/" + form);
    }

    @Test
    void a_workbook_of_another_region_or_period_is_refused_and_led_to_its_place() throws IOException {
        int here = submission("350504", "2025Q3");
        for (String[] place : new String[][] {{"350505", "2025Q3"}, {"350504", "2025Q4"}}) {
            int there = submission(place[0], place[1]);
            upload(here, INDICATOR + "|" + place[0] + "|" + place[1])
                    .statusCode(422)
                    .body(containsString("错放表 · "))
                    .body(containsString(place[0].equals("350505") ? "2025年第三季度”" : "2025年第四季度”"))
                    .body(containsString("href=\"/submissions/" + there + "#upload\""));
            Api.admin().get("/submissions/" + there).then().body("cells[0].draft", equalTo(false));
        }
    }

    @Test
    void a_figure_that_nobody_asks_for_is_named() throws IOException {
        upload(submission("350504", "2025Q3"), INDICATOR + "|350504|2025Q3", "life-expectancy|350504|2022")
                .statusCode(422)
                .body(containsString("人均期望寿命 · "))
                .body(not(containsString("前往该报送任务")));
    }

    @Test
    void its_own_workbook_is_taken_and_so_is_one_with_mistakes() throws IOException {
        int here = submission("350504", "2025Q3");
        taken(upload(here, INDICATOR + "|350504|2025Q3"), here);
        taken(upload(here, "none|350504|2025Q3", INDICATOR + "|350504|someday"), here);
        Api.eventually(
                "the figure is drafted",
                () -> Boolean.TRUE.equals(
                        Api.admin().get("/submissions/" + here).path("cells[0].draft")));
    }

    private static void taken(ValidatableResponse answer, int submission) {
        answer.statusCode(303).header("Location", startsWith("/submissions/" + submission + "/uploads/"));
    }

    private int submission(String region, String period) {
        return Api.admin()
                .get("/submissions?collection=" + form + "&region=" + region + "&period=" + period)
                .path("items[0].id");
    }

    private static ValidatableResponse upload(int submission, String... keys) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        Workbook written = new Workbook(workbook, "test", null);
        Worksheet sheet = written.newWorksheet("data");
        sheet.value(0, 0, "key");
        sheet.value(0, 1, "value");
        for (int i = 0; i < keys.length; i++) {
            sheet.value(i + 1, 0, keys[i]);
            sheet.value(i + 1, 1, 97);
        }
        written.finish();
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .multiPart("file", "filled.xlsx", workbook.toByteArray(), Workbooks.MEDIA_TYPE)
                .post("/submissions/" + submission + "/uploads")
                .then();
    }
}
