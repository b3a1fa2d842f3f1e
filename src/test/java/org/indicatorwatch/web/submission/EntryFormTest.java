package org.indicatorwatch.web.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** What people type into the form of a submission and into its template, with a Chinese input method or without. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class EntryFormTest {

    private static final String INDICATOR = "self-inspection-rate";

    private final String form = "typed-" + UUID.randomUUID();

    @BeforeEach
    void collect() {
        Api.admin()
                .body(Map.of(
                        "name",
                        "手填表",
                        "indicators",
                        List.of(INDICATOR),
                        "departments",
                        List.of("qz-health"),
                        "frequency",
                        "QUARTERLY",
                        "regions",
                        List.of("350521"),
                        "dueWorkingDays",
                        10,
                        "from",
                        "2025Q3",
                        "to",
                        "2025Q3"))
                .put("/collections/" + form)
                .then()
                .statusCode(201);
    }

    @AfterEach
    void forget() {
        Api.admin().delete("/readings/" + INDICATOR + "/350521/2025Q3?draft");
        Api.admin().delete("/collections/" + form);
    }

    @Test
    void full_width_digits_and_separators_are_numbers() {
        save("６９．８％", "", "").statusCode(303);
        requireDraft("69.8", null, null);
        // A row that was kept may be sent again, changed.
        Api.admin().delete("/readings/" + INDICATOR + "/350521/2025Q3?draft");
        save("70。1", "１，４０２", "2,000").statusCode(303);
        requireDraft("70.1", "1402", "2000");
    }

    @Test
    void an_exponent_is_refused() {
        save("6e1", "", "").statusCode(422).body(containsString("“6e1”不是数字。"));
    }

    @Test
    void the_parts_fill_in_the_value() {
        save("", "500", "600").statusCode(303);
        requireDraft("83.33", "500", "600");
    }

    @Test
    void a_contradiction_is_to_be_confirmed() {
        save("86.2", "500", "1000")
                .statusCode(422)
                .body(containsString("86.2 与分子 500、分母 1000 算得的 50 不一致，请核对；确认无误请勾选下方，或填写说明。"));
    }

    @Test
    void states_are_called_by_their_names() {
        save("86.2", "NONE", "", "").statusCode(422).body(containsString("状态为“确认无”时不能填数值"));
        save("86.2", "WITHHELD", "", "").statusCode(422).body(containsString("状态为“不公开”时不能填数值"));
    }

    @Test
    void a_template_may_leave_the_value_to_its_parts() throws IOException {
        upload("分子", "500", "分母", "６００");
        Api.eventually(
                "the figure is drafted",
                () -> Boolean.TRUE.equals(
                        Api.admin().get("/submissions/" + submission()).path("cells[0].draft")));
        requireDraft("83.33", "500", "600");
    }

    @Test
    void a_problem_of_a_workbook_names_the_indicator_and_the_region() throws IOException {
        String page = upload("本期数值", "138");
        Api.eventually(
                "the row is refused", () -> administrator().get(page).asString().contains("超过上限"));
        String problem = administrator().get(page).asString();
        String name = Api.admin().get("/indicators/" + INDICATOR).path("name");
        assertThat(problem).contains(">" + name + " · 惠安县<").contains("B2：138 超过上限 100");
    }

    @Test
    void a_workbook_that_changes_what_was_reported_updates_it() throws IOException {
        Api.admin()
                .body("{\"readings\":[{\"indicator\":\"" + INDICATOR
                        + "\",\"region\":\"350521\",\"period\":\"2025Q3\",\"value\":90}]}")
                .post("/readings")
                .then()
                .statusCode(200);
        try {
            requireCounts(upload("本期数值", "90"), 0, 0, 1);
            Api.admin()
                    .delete("/readings/" + INDICATOR + "/350521/2025Q3?draft")
                    .then()
                    .statusCode(204);
            requireCounts(upload("本期数值", "91"), 0, 1, 0);
            requireCounts(upload("本期数值", "92"), 0, 1, 0);
            requireCounts(upload("本期数值", "92"), 0, 0, 1);
        } finally {
            Api.admin().delete("/readings/" + INDICATOR + "/350521/2025Q3?draft");
            Api.admin().delete("/readings/" + INDICATOR + "/350521/2025Q3?reason=test");
        }
    }

    private static void requireCounts(String page, int created, int updated, int unchanged) {
        Api.eventually("it is done", () -> administrator().get(page).asString().contains("处理完成"));
        assertThat(administrator().get(page).asString().replaceAll("\\s+", " "))
                .contains("<b>" + created + "</b> 新增")
                .contains("<b>" + updated + "</b> 更新")
                .contains("<b>" + unchanged + "</b> 未变");
    }

    private void requireDraft(String value, String numerator, String denominator) {
        Api.admin()
                .get("/submissions/" + submission())
                .then()
                .body(containsString("\"value\":" + value + ","))
                .body(containsString("\"numerator\":" + numerator + ","))
                .body(containsString("\"denominator\":" + denominator + ","))
                .body(not(containsString("\"draft\":false")));
    }

    private ValidatableResponse save(String value, String numerator, String denominator) {
        return save(value, "VALUE", numerator, denominator);
    }

    private ValidatableResponse save(String value, String state, String numerator, String denominator) {
        int id = submission();
        String page = administrator().get("/submissions/" + id).asString();
        String seen = page.replaceFirst("(?s).*name=\"seen\\." + INDICATOR + "\" value=\"([^\"]+)\".*", "$1");
        return administrator()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("seen." + INDICATOR, seen)
                .formParam("value." + INDICATOR, value)
                .formParam("state." + INDICATOR, state)
                .formParam("numerator." + INDICATOR, numerator)
                .formParam("denominator." + INDICATOR, denominator)
                .formParam("action", "save")
                .post("/submissions/" + id)
                .then();
    }

    private String upload(String... cells) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        Workbook written = new Workbook(workbook, "test", null);
        Worksheet sheet = written.newWorksheet("data");
        sheet.value(0, 0, "key");
        sheet.value(1, 0, INDICATOR + "|350521|2025Q3");
        for (int i = 0; i < cells.length; i += 2) {
            sheet.value(0, 1 + i / 2, cells[i]);
            sheet.value(1, 1 + i / 2, cells[i + 1]);
        }
        written.finish();
        return administrator()
                .multiPart("file", "filled.xlsx", workbook.toByteArray(), WorkbookFormat.MEDIA_TYPE)
                .post("/submissions/" + submission() + "/uploads")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    private int submission() {
        return Api.admin().get("/submissions?collection=" + form).path("items[0].id");
    }

    private static RequestSpecification administrator() {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Authorization", "Bearer " + PostgresResource.TOKEN);
    }
}
