package org.indicatorwatch.readings.collecting;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
