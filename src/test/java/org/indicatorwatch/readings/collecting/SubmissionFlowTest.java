package org.indicatorwatch.readings.collecting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.platform.workbook.WorkbookFile;
import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SubmissionFlowTest {

    private static final String PERIOD = "2025Q4";

    private static int next;

    /** Every test has its own indicators, so that none locks the figures of another. */
    private String form;

    private String first;
    private String second;
    private String reporter;
    private String verifier;

    @BeforeEach
    void aCollectionOfTwoFigures() {
        form = "form-" + ++next;
        first = form + "-a";
        second = form + "-b";
        indicator(first);
        indicator(second);
        collect(form, List.of(first, second), List.of("qz-health")).statusCode(201);
        reporter = People.withRole("REPORTER", Map.of("regions", List.of("350502")));
        verifier = People.withRole("VERIFIER", Map.of());
    }

    private static RequestSpecification as(String token) {
        return People.with(token).basePath("/api/v1");
    }

    private static RequestSpecification admin() {
        return People.administrator().basePath("/api/v1");
    }

    private static void indicator(String code) {
        admin().body(
                        """
                        {"name": "%s", "unit": "%%", "decimals": 2, "polarity": "HIGHER", "measure": "RATE",
                         "accumulation": "PERIOD", "frequency": "QUARTERLY", "aggregation": "NONE"}
                        """
                                .formatted(code))
                .put("/indicators/" + code)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse collect(String code, List<String> indicators, List<String> departments) {
        return admin().body(Map.of(
                        "name", code,
                        "indicators", indicators,
                        "departments", departments,
                        "frequency", "QUARTERLY",
                        "regions", List.of("350502", "350503"),
                        "dueWorkingDays", 10,
                        "from", PERIOD,
                        "to", PERIOD))
                .put("/collections/" + code)
                .then();
    }

    private static int submission(String form, String department, String region) {
        List<Integer> ids = admin().queryParam("collection", form)
                .queryParam("department", department)
                .queryParam("region", region)
                .get("/submissions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    private static ValidatableResponse post(String token, String query, String indicator, String value, String reason) {
        String row = "{\"indicator\":\"%s\",\"region\":\"350502\",\"period\":\"%s\",\"value\":%s,\"confirm\":true%s}"
                .formatted(indicator, PERIOD, value, reason == null ? "" : ",\"reason\":\"" + reason + "\"");
        return as(token)
                .body("{\"readings\":[" + row + "]}")
                .post("/readings" + query)
                .then();
    }

    private static ValidatableResponse step(String token, int id, String step, String body) {
        return as(token).body(body).post("/submissions/" + id + "/" + step).then();
    }

    private static ValidatableResponse get(int id) {
        return admin().get("/submissions/" + id).then().statusCode(200);
    }

    private int submitted() {
        int id = submission(form, "qz-health", "350502");
        post(reporter, "", first, "70", null).statusCode(200);
        post(reporter, "", second, "71", null).statusCode(200);
        get(id).body("state", equalTo("SUBMITTED"));
        return id;
    }

    @Test
    void theLastFigureThatIsMissingSubmits() {
        int id = submission(form, "qz-health", "350502");
        get(id).body("state", equalTo("EXPECTED"))
                .body("overdue", equalTo(true))
                .body("due", equalTo("2026-01-14"))
                .body("cells.indicator", contains(first, second))
                .body("cells[0].lastPeriod.period", equalTo("2025Q3"))
                .body("cells[0].lastYear.period", equalTo("2024Q4"))
                .body("cells[0].value", nullValue());

        post(reporter, "", first, "70", null).statusCode(200);
        get(id).body("state", equalTo("DRAFT"));
        step(reporter, id, "submit", "{}")
                .statusCode(422)
                .body("violations.field", contains(second))
                .body("violations.code", contains("missing-value"));
        post(reporter, "", second, "71", null).statusCode(200);
        get(id).body("state", equalTo("SUBMITTED"))
                .body("overdue", equalTo(false))
                .body("submittedBy", containsString("reporter-"))
                .body("history.action", contains("DRAFTED", "SUBMITTED"));
        get(submission(form, "qz-health", "350503")).body("state", equalTo("EXPECTED"));
    }

    @Test
    void draftsAreSeenInTheirSubmissionOnlyUntilTheyAreSubmitted() {
        int id = submission(form, "qz-health", "350502");
        post(reporter, "?draft=true", first, "60", null).statusCode(200).body("created", equalTo(1));
        post(reporter, "?draft=true", first, "61", null).statusCode(200).body("updated", equalTo(1));
        post(reporter, "?draft=true", second, "62", null).statusCode(200);
        get(id).body("state", equalTo("DRAFT"))
                .body("cells.draft", contains(true, true))
                .body("cells[0].value", equalTo(61));
        admin().get("/readings/" + first + "/350502/" + PERIOD).then().statusCode(404);

        step(reporter, id, "submit", "{}").statusCode(200).body("state", equalTo("SUBMITTED"));
        get(id).body("cells.draft", contains(false, false)).body("cells[0].value", equalTo(61));
        admin().get("/readings/" + first + "/350502/" + PERIOD)
                .then()
                .statusCode(200)
                .body("value", equalTo(61));
    }

    @Test
    void aSingleCellIsDraftedAndTakenBack() {
        int id = submission(form, "qz-health", "350502");
        String cell = "/readings/" + first + "/350502/" + PERIOD;
        as(reporter)
                .body("{\"value\": 160}")
                .put(cell + "?draft=true")
                .then()
                .statusCode(201)
                .body("draft", equalTo(true))
                .body("value", equalTo(160));
        as(reporter).body("{\"value\": \"x\"}").put(cell + "?draft=true").then().statusCode(422);
        as(reporter).body("{\"value\": 61}").put(cell + "?draft").then().statusCode(200);
        get(id).body("state", equalTo("DRAFT")).body("cells[0].draft", equalTo(true));
        admin().get(cell).then().statusCode(404);
        admin().get("/audit?subject=draft/" + first)
                .then()
                .body("items.action", contains("draft.update", "draft.create"))
                .body("items[0].before.value", equalTo(160))
                .body("items[0].after.value", equalTo(61))
                .body("items[0].actor", containsString("reporter-"))
                .body("items[0].address", notNullValue());

        as(reporter).delete(cell + "?draft").then().statusCode(204);
        as(reporter).delete(cell + "?draft=true").then().statusCode(404);
        get(id).body("state", equalTo("EXPECTED")).body("cells[0].value", nullValue());
        as(reporter)
                .body("{\"value\": 61}")
                .put("/readings/" + first + "/350503/" + PERIOD + "?draft=true")
                .then()
                .statusCode(403);
    }

    @Test
    void nobodyOverwritesADraftUnseen() {
        submission(form, "qz-health", "350502");
        String cell = "/readings/" + first + "/350502/" + PERIOD;
        as(reporter).get(cell + "?draft").then().statusCode(404);
        as(reporter)
                .body("{\"value\": 60}")
                .header("If-Match", "\"1\"")
                .put(cell + "?draft")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"))
                .body("detail", containsString("不存在"));
        String tag = as(reporter)
                .body("{\"value\": 60}")
                .header("If-None-Match", "*")
                .put(cell + "?draft")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        as(reporter)
                .body("{\"value\": 61}")
                .header("If-None-Match", "*")
                .put(cell + "?draft")
                .then()
                .statusCode(412)
                .body("current.value", equalTo(60))
                .body("current.draft", equalTo(true));
        as(reporter)
                .get(cell + "?draft=true")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag))
                .body("value", equalTo(60))
                .body("author", containsString("reporter-"));
        as(PostgresResource.TOKEN)
                .body("{\"value\": 62}")
                .header("If-Match", tag)
                .put(cell + "?draft")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
        as(reporter)
                .body("{\"value\": 63}")
                .header("If-Match", tag)
                .put(cell + "?draft")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"))
                .body("current.value", equalTo(62))
                .body("detail", not(containsString("版本为 -")));
        as(reporter).header("If-Match", tag).delete(cell + "?draft").then().statusCode(412);
        String viewer = People.withRole("VIEWER", Map.of());
        as(viewer).get(cell + "?draft").then().statusCode(403);
        String elsewhere = People.withRole("REPORTER", Map.of("regions", List.of("350503")));
        as(elsewhere).get(cell + "?draft").then().statusCode(403);
        String newest = as(reporter).get(cell + "?draft").header("ETag");
        as(reporter).header("If-Match", newest).delete(cell + "?draft").then().statusCode(204);
        String again = as(reporter).body("{\"value\": 60}").put(cell + "?draft").header("ETag");
        assertThat(again).isNotIn(tag, newest);
    }

    @Test
    void draftsMeetTheRulesBetweenIndicatorsWhenTheyAreSubmitted() {
        String rule = "/validation-rules/" + form;
        admin().body(Map.of(
                        "left",
                        first,
                        "operator",
                        "<=",
                        "right",
                        second,
                        "severity",
                        "ERROR",
                        "message",
                        "甲不大于乙",
                        "messageEn",
                        "No more of A than of B"))
                .put(rule)
                .then()
                .statusCode(201);
        try {
            int id = submission(form, "qz-health", "350502");
            post(reporter, "?draft=true", first, "70", null).statusCode(200);
            post(reporter, "?draft=true", second, "60", null).statusCode(200);
            step(reporter, id, "submit", "{}")
                    .statusCode(422)
                    .body("violations.field", contains(first, second))
                    .body("violations[0].code", equalTo("rule-violated"))
                    .body("violations[0].message", containsString("甲不大于乙"));
            as(reporter)
                    .header("Accept-Language", "en")
                    .post("/submissions/" + id + "/submit")
                    .then()
                    .statusCode(422)
                    .body("violations[0].message", containsString("No more of A than of B"));
            admin().body(Map.of(
                            "left",
                            first,
                            "operator",
                            "<=",
                            "right",
                            second,
                            "severity",
                            "WARNING",
                            "message",
                            "甲不大于乙"))
                    .put(rule)
                    .then()
                    .statusCode(200);
            step(reporter, id, "submit", "{}").statusCode(422);
            step(reporter, id, "submit", "{\"comment\": \"已核对\"}")
                    .statusCode(200)
                    .body("state", equalTo("SUBMITTED"));
        } finally {
            admin().delete(rule).then().statusCode(204);
        }
    }

    @Test
    void aLongImportOfDraftsEndsAndIsRecordedAsItsAuthors() {
        int id = submission(form, "qz-health", "350502");
        String place = People.with(reporter)
                .contentType("text/csv; charset=UTF-8")
                .body("indicator,region,period,value\n" + first + ",350502," + PERIOD + ",66\n")
                .post("/api/v1/readings?async=true&draft=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        Api.eventually(
                "the import is done",
                () -> People.with(reporter).get(place).path("state").equals("DONE"));
        get(id).body("cells[0].draft", equalTo(true)).body("cells[0].value", equalTo(66));
        String author = People.with(reporter).get(place).path("createdBy");
        admin().get("/audit?action=draft.import&actor=" + author)
                .then()
                .body("items", hasSize(1))
                .body("items[0].address", notNullValue())
                .body("items[0].after.created", equalTo(1));
    }

    @Test
    void whatIsConcludedIsProvisionalUntilTheFigureIsVerified() {
        String region = "350524";
        admin().body(Map.of(
                        "name",
                        "provisional",
                        "indicators",
                        List.of("self-inspection-rate"),
                        "departments",
                        List.of("qz-health"),
                        "frequency",
                        "QUARTERLY",
                        "regions",
                        List.of(region),
                        "dueWorkingDays",
                        10,
                        "from",
                        "2025Q2",
                        "to",
                        "2025Q2"))
                .put("/collections/provisional")
                .then()
                .statusCode(201);
        admin().body("{\"value\": 99, \"confirm\": true}")
                .put("/readings/self-inspection-rate/" + region + "/2025Q2")
                .then()
                .statusCode(201);
        String assessment = "/assessments?plan=qz-145&target=21&region=" + region;
        Api.eventually(
                "the figure is judged provisionally", () -> flags(assessment).contains("provisional"));
        int id = submission("provisional", "qz-health", region);
        step(verifier, id, "verify", "{}").statusCode(200);
        Api.eventually("the conclusion is final", () -> !flags(assessment).contains("provisional"));
    }

    private static String flags(String assessment) {
        return String.valueOf((Object) admin().get(assessment).path("items[0].flags"));
    }

    @Test
    void theTemplateHoldsWhatIsDrafted() throws IOException {
        int id = submission(form, "qz-health", "350502");
        post(reporter, "?draft=true", first, "63.25", null).statusCode(200);
        byte[] template =
                as(reporter).get("/submissions/" + id + "/template.xlsx").asByteArray();
        Path file = Files.write(Files.createTempFile("template", ".xlsx"), template);
        List<String> values = new ArrayList<>();
        try (WorkbookFile workbook = WorkbookFile.open(file)) {
            workbook.forEachRow(row -> values.add(row.cell(7).text()));
        } finally {
            Files.delete(file);
        }
        assertThat(values.subList(1, 3)).containsExactly("63.25", "");
    }

    @Test
    void listsAreSortedAndGivenAsFiles() {
        admin().get("/submissions?collection=" + form + "&sort=-region")
                .then()
                .statusCode(200)
                .body("items.region", contains("350503", "350502"));
        admin().get("/submissions?collection=" + form + "&sort=colour")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("sort"));
        admin().get("/submissions/completeness?collection=" + form + "&sort=-region")
                .then()
                .body("items.region", contains("350503", "350502"));
        String csv = admin().accept("text/csv")
                .get("/submissions?collection=" + form + "&sort=region")
                .asString();
        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv).contains("id,collection,").contains("350502").contains("qz-health");
        String completeness = admin().accept("text/csv")
                .get("/submissions/completeness?by=region&collection=" + form)
                .asString();
        assertThat(completeness.lines().toList()).hasSize(3);
        for (String list : List.of("/submissions", "/submissions/completeness", "/collections", "/readings")) {
            admin().accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                    .get(list + "?sort=-" + (list.equals("/collections") ? "name" : "region"))
                    .then()
                    .statusCode(200)
                    .contentType(containsString("spreadsheetml"));
        }
        assertThat(admin().accept("text/csv").get("/collections").asString()).contains(form);
        admin().get("/readings?size=1&sort=value,-period").then().statusCode(200);
        admin().accept("text/csv").get("/readings?sort=colour").then().statusCode(400);
    }

    @Test
    void aReturnNeedsAReasonAndANewFigureAnswersIt() {
        int id = submitted();
        step(verifier, id, "return", "{}").statusCode(422).body("violations[0].code", equalTo("reason-required"));
        step(verifier, id, "return", "{\"reason\": \"与上期差异过大\"}")
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        get(id).body("reason", equalTo("与上期差异过大"));
        step(verifier, id, "verify", "{}").statusCode(409).body("code", equalTo("wrong-state"));
        post(reporter, "", second, "71", null).statusCode(200);
        get(id).body("state", equalTo("RETURNED"));
        post(reporter, "", second, "72", null).statusCode(200);
        get(id).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void verifiedFiguresAreLockedAndAmendingReopens() {
        int id = submitted();
        step(reporter, id, "verify", "{}").statusCode(403);
        step(verifier, id, "verify", "{}").statusCode(200).body("state", equalTo("VERIFIED"));
        get(id).body("verifiedBy", containsString("verifier-"));

        post(reporter, "", first, "75", null).statusCode(422).body("problems[0].code", equalTo("locked"));
        post(reporter, "", first, "70", null).statusCode(200).body("unchanged", equalTo(1));
        post(PostgresResource.TOKEN, "", first, "75", null)
                .statusCode(422)
                .body("problems[0].code", equalTo("reason-required"));
        as(reporter)
                .delete("/readings/" + first + "/350502/" + PERIOD + "?reason=x")
                .then()
                .statusCode(422);
        get(id).body("state", equalTo("VERIFIED"));

        post(verifier, "", first, "75", "抄写有误").statusCode(200).body("updated", equalTo(1));
        get(id).body("state", equalTo("SUBMITTED"))
                .body("verifiedBy", nullValue())
                .body("submittedBy", containsString("verifier-"))
                .body("history.action", hasItem("AMENDED"))
                .body("history.comment", hasItem("抄写有误"));
        step(verifier, id, "verify", "{}").statusCode(409).body("code", equalTo("own-submission"));
        admin().delete("/readings/" + first + "/350502/" + PERIOD + "?reason=gone")
                .then()
                .statusCode(204);
        get(id).body("state", equalTo("DRAFT"));
    }

    @Test
    void aSingleCellTakesTheSameWay() {
        int id = submitted();
        step(verifier, id, "verify", "{}").statusCode(200);
        String cell = "/readings/" + first + "/350502/" + PERIOD;
        admin().body("{\"value\": 74}").put(cell).then().statusCode(422);
        admin().body("{\"value\": 74, \"reason\": \"更正\", \"confirm\": true}")
                .put(cell)
                .then()
                .statusCode(200);
        get(id).body("state", equalTo("SUBMITTED")).body("cells[0].value", equalTo(74));
    }

    @Test
    void jointFiguresNeedEveryDepartment() {
        String joint = "joint-" + form;
        indicator(joint);
        collect(joint, List.of(joint), List.of("qz-health", "qz-insurance")).statusCode(201);
        String health = People.withRole("REPORTER", Map.of("indicators", List.of(joint)));
        int one = submission(joint, "qz-health", "350502");
        int other = submission(joint, "qz-insurance", "350502");
        post(health, "", joint, "50", null).statusCode(200);
        get(one).body("state", equalTo("DRAFT")).body("joint", contains("qz-insurance"));
        step(health, one, "submit", "{}").statusCode(200).body("state", equalTo("SUBMITTED"));
        get(other).body("state", equalTo("DRAFT"));
        step(health, other, "submit", "{}").statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void nobodyActsOutsideTheirLimits() {
        int other = submission(form, "qz-health", "350503");
        String insurance = People.withRole("REPORTER", Map.of("departments", List.of("qz-insurance")));
        as(reporter).get("/submissions/" + other).then().statusCode(403);
        step(reporter, other, "submit", "{}").statusCode(403);
        step(insurance, other, "submit", "{}").statusCode(403);
        as(insurance).queryParam("collection", form).get("/submissions").then().body("items", hasSize(0));
        as(reporter).queryParam("collection", form).get("/submissions").then().body("items.region", contains("350502"));
        as(People.withRole("VIEWER", Map.of()))
                .body("{}")
                .post("/submissions/" + other + "/submit")
                .then()
                .statusCode(403);
    }

    @Test
    void closedRegionsOweNothing() {
        admin().body(Map.of(
                        "name",
                        form,
                        "indicators",
                        List.of(first, second),
                        "departments",
                        List.of("qz-health"),
                        "frequency",
                        "QUARTERLY",
                        "regions",
                        List.of("350502", "350503"),
                        "dueWorkingDays",
                        10,
                        "from",
                        PERIOD,
                        "to",
                        PERIOD,
                        "closed",
                        List.of(Map.of("region", "350503"))))
                .put("/collections/" + form)
                .then()
                .statusCode(200);
        admin().queryParam("collection", form).get("/submissions").then().body("items.region", contains("350502"));
    }

    @Test
    void completenessIsCountedPerDepartmentRegionAndPeriod() {
        submitted();
        admin().queryParam("collection", form)
                .get("/submissions/completeness")
                .then()
                .statusCode(200)
                .body("items.region", contains("350502", "350503"))
                .body("items.delivered", contains(1, 0))
                .body("items.overdue", contains(0, 1));
        admin().queryParam("collection", form)
                .queryParam("by", "department")
                .get("/submissions/completeness")
                .then()
                .body("items", hasSize(1))
                .body("items[0].completeness", equalTo(0.5f))
                .body("items[0].late", equalTo(2));
    }

    @Test
    void theReceiptStaysAsItWasSubmitted() {
        int id = submission(form, "qz-health", "350502");
        admin().get("/submissions/" + id + "/receipt").then().statusCode(409).body("code", equalTo("not-submitted"));
        submitted();
        String hash = admin().accept("application/json")
                .get("/submissions/" + id + "/receipt")
                .then()
                .statusCode(200)
                .body("figures.indicator", contains(first, second))
                .body("submittedAt", notNullValue())
                .extract()
                .path("hash");
        assertThat(hash).hasSize(64);
        step(verifier, id, "verify", "{}").statusCode(200);
        admin().accept("text/html")
                .get("/submissions/" + id + "/receipt")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString(hash))
                .body(containsString("数据报送回执"));
        post(PostgresResource.TOKEN, "", first, "75", "更正").statusCode(200);
        admin().accept("application/json")
                .get("/submissions/" + id + "/receipt")
                .then()
                .body("hash", not(equalTo(hash)));
    }

    @Test
    void packagedCollectionsAreThereAndNothingOfThemIsOverdueAtFirst() {
        admin().get("/collections/qz-visit-rate-quarterly")
                .then()
                .statusCode(200)
                .body("departments", contains("qz-insurance", "qz-health"));
        admin().queryParam("collection", "qz-sports-annual")
                .get("/submissions")
                .then()
                .body("total", equalTo(14))
                .body("items.overdue", not(hasItem(true)));
    }

    @Test
    void aWrongCollectionIsRefused() {
        collect("bad-" + form, List.of("life-expectancy"), List.of("qz-health"))
                .statusCode(422)
                .body("violations[0].code", equalTo("other-frequency"));
        collect("bad-" + form, List.of(first), List.of("no-such"))
                .statusCode(422)
                .body("violations[0].code", equalTo("unknown-code"));
    }
}
