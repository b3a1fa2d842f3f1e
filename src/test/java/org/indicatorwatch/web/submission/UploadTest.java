package org.indicatorwatch.web.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.readings.importing.background.LongImport;
import org.indicatorwatch.readings.importing.format.ImportFormat;
import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

/** Workbooks that are handed in with a submission: the right one or another, and what is seen of it meanwhile. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class UploadTest {

    private static final String INDICATOR = "self-inspection-rate";

    private final String form = "uploaded-" + UUID.randomUUID();

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
            String key = INDICATOR + "|" + place[0] + "|" + place[1];
            outcome(upload(here, INDICATOR + "|350504|2025Q3", key), here)
                    .body(containsString("错放表 · "))
                    .body(containsString(place[0].equals("350505") ? "2025年第三季度”" : "2025年第四季度”"))
                    .body(containsString("href=\"/submissions/" + there + "#upload\""));
            for (int each : new int[] {here, there}) {
                Api.admin().get("/submissions/" + each).then().body("cells[0].draft", equalTo(false));
            }
        }
    }

    @Test
    void a_figure_that_nobody_asks_for_is_named() throws IOException {
        int here = submission("350504", "2025Q3");
        outcome(upload(here, INDICATOR + "|350504|2025Q3", "life-expectancy|350504|2022"), here)
                .body(containsString("人均期望寿命 · "))
                .body(not(containsString("前往该报送任务")));
    }

    @Test
    void another_workbook_than_the_template_is_told_to_be_one() throws IOException {
        int here = submission("350504", "2025Q3");
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        Workbook written = new Workbook(workbook, "test", null);
        Worksheet sheet = written.newWorksheet("data");
        sheet.value(0, 0, "指标名称");
        sheet.value(0, 1, "完成数");
        sheet.value(1, 0, "自查率");
        written.finish();
        outcome(upload(here, workbook.toByteArray()), here)
                .body(containsString("这份文件不是本系统的填报模板"))
                .body(containsString("/api/v1/submissions/" + here + "/template.xlsx"))
                .body(not(containsString("indicator”")));
    }

    @Test
    void what_has_gone_meanwhile_is_named_by_its_code() throws IOException {
        int here = submission("350504", "2025Q3");
        String region = "x" + UUID.randomUUID().toString().substring(0, 8);
        Api.admin()
                .body(Map.of("name", "将撤区", "level", "COUNTY"))
                .put("/regions/" + region)
                .then()
                .statusCode(201);
        String page = taken(upload(here, INDICATOR + "|350504|2025Q3", INDICATOR + "|" + region + "|2025Q3"), here);
        Api.eventually(
                "the workbook is refused",
                () -> administrator().get(page).asString().contains("将撤区"));
        Api.admin().delete("/regions/" + region).then().statusCode(204);
        administrator().get(page).then().statusCode(200).body(containsString(" · " + region + " · "));
    }

    @Test
    void an_upload_goes_with_its_submission() {
        UUID upload = running(submission("350504", "2025Q3"));
        Api.admin().delete("/collections/" + form).then().statusCode(204);
        assertThat(QuarkusTransaction.requiringNew().call(() -> LongImport.count("id", upload)))
                .isZero();
    }

    @Test
    void while_it_runs_progress_is_shown_and_it_can_be_cancelled() {
        int here = submission("350504", "2025Q3");
        UUID upload = running(here);
        String page = "/submissions/" + here + "/uploads/" + upload;
        administrator()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("正在处理"))
                .body(containsString("value=\"40\""))
                .body(containsString("已读取 80 行"))
                .body(containsString("hx-get=\"" + page + "\""));
        administrator().post(page + "/cancel").then().statusCode(303).header("Location", page);
        QuarkusTransaction.requiringNew().run(() -> {
            LongImport stored = LongImport.findById(upload);
            assertThat(stored.cancelRequested).isTrue();
            stored.state = LongImport.State.CANCELLED;
        });
        administrator()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("已取消，没有保存任何数据"))
                .body(containsString("重新上传"))
                .body(not(containsString("<progress")))
                .body(not(containsString("hx-get=\"" + page)));
    }

    @Test
    void an_upload_is_seen_with_its_own_submission_and_by_its_own_account_only() {
        int here = submission("350504", "2025Q3");
        UUID upload = running(here);
        int there = submission("350505", "2025Q3");
        for (String path : List.of("", "/problems.xlsx")) {
            administrator()
                    .get("/submissions/" + there + "/uploads/" + upload + path)
                    .then()
                    .statusCode(404);
        }
        administrator()
                .post("/submissions/" + there + "/uploads/" + upload + "/cancel")
                .then()
                .statusCode(404);
        String reporter = People.withRole("REPORTER", Map.of("departments", List.of("qz-health")));
        People.with(reporter)
                .get("/submissions/" + here + "/uploads/" + upload)
                .then()
                .statusCode(404);
        People.with(reporter).get("/submissions/" + here).then().statusCode(200);
        administrator()
                .get("/submissions/" + here + "/uploads/" + upload)
                .then()
                .statusCode(200);
    }

    /** An import that another instance is at, 80 rows of 200 far. */
    private static UUID running(int submission) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            LongImport running = new LongImport();
            running.id = id;
            running.state = LongImport.State.RUNNING;
            running.format = ImportFormat.WORKBOOK;
            running.draft = true;
            running.submission = (long) submission;
            running.actor = "{}";
            running.createdBy = "somebody";
            running.createdAt = Instant.now();
            running.rowsRead = 80;
            running.total = 200;
            running.claim = UUID.randomUUID();
            running.claimedUntil = Instant.now().plus(Duration.ofHours(1));
            running.persist();
        });
        return id;
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

    private static String taken(ValidatableResponse answer, int submission) {
        return answer.statusCode(303)
                .header("Location", startsWith("/submissions/" + submission + "/uploads/"))
                .extract()
                .header("Location");
    }

    /** What the page says in the end of a workbook that comes to nothing. */
    private static ValidatableResponse outcome(ValidatableResponse answer, int submission) {
        String page = taken(answer, submission);
        Api.eventually(
                "the workbook is refused",
                () -> administrator().get(page).asString().contains("没有保存任何数据"));
        return administrator().get(page).then().statusCode(200);
    }

    private static RequestSpecification administrator() {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Authorization", "Bearer " + PostgresResource.TOKEN);
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
        return upload(submission, workbook.toByteArray());
    }

    private static ValidatableResponse upload(int submission, byte[] workbook) {
        return administrator()
                .multiPart("file", "filled.xlsx", workbook, WorkbookFormat.MEDIA_TYPE)
                .post("/submissions/" + submission + "/uploads")
                .then();
    }
}
