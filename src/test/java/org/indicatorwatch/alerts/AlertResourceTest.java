package org.indicatorwatch.alerts;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.indicatorwatch.testing.Api.admin;
import static org.indicatorwatch.testing.Api.nobody;

/** What people do with alerts, on an alert of a kind that nothing else in the tests opens. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AlertResourceTest {

    private static final AlertSubject SUBJECT = AlertSubject.item("qz-145", "350500", "qz-health", "task-7");

    @Inject
    AlertService alerts;

    private long id;

    @BeforeEach
    void anOpenAlert() {
        resolve();
        open(Severity.MEDIUM);
    }

    @Test
    void isAcknowledgedAssignedCommentedAndResolvedWithItsHistory() {
        admin().body("{\"comment\":\"知悉\"}")
                .post("/alerts/" + id + "/acknowledge")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("acknowledgedBy", equalTo("bootstrap"));
        admin().body("{\"assignee\":\"王强\"}")
                .post("/alerts/" + id + "/assign")
                .then()
                .body("assignee", equalTo("王强"));
        admin().body("{\"comment\":\"已催办\"}")
                .post("/alerts/" + id + "/comment")
                .then()
                .statusCode(200);
        admin().get("/alerts?assignee=王强&kind=TASK_OVERDUE&state=ACKNOWLEDGED,OPEN&severity=MEDIUM&plan=qz-145")
                .then()
                .body("items.id", hasItem((int) id));
        admin().body("{\"comment\":\"已完成\"}")
                .post("/alerts/" + id + "/resolve")
                .then()
                .body("state", equalTo("RESOLVED"))
                .body("resolvedBy", equalTo("bootstrap"))
                .body("history.action", hasItem("ASSIGNED"))
                .body("history.comment", hasItem("已催办"));
        admin().body("{}").post("/alerts/" + id + "/acknowledge").then().statusCode(409);
    }

    @Test
    void comesBackAsTheSameAlertAndGettingWorseTakesTheAcknowledgementBack() {
        admin().body("{}").post("/alerts/" + id + "/acknowledge").then().statusCode(200);
        open(Severity.MEDIUM);
        admin().get("/alerts/" + id).then().body("state", equalTo("ACKNOWLEDGED"));
        open(Severity.HIGH);
        admin().get("/alerts/" + id)
                .then()
                .body("state", equalTo("OPEN"))
                .body("severity", equalTo("HIGH"))
                .body("acknowledgedBy", nullValue());
        int openings = admin().get("/alerts/" + id).jsonPath().getInt("opening");
        resolve();
        long before = id;
        open(Severity.LOW);
        assertThat(id).isEqualTo(before);
        admin().get("/alerts/" + id)
                .then()
                .body("opening", equalTo(openings + 1))
                .body("history.action", hasItem("REOPENED"));
    }

    @Test
    void whatAPersonHasResolvedStaysSoUntilItWasOverOnceOrGetsWorse() {
        admin().body("{\"comment\":\"已知\"}")
                .post("/alerts/" + id + "/resolve")
                .then()
                .statusCode(200);
        open(Severity.MEDIUM);
        open(Severity.LOW);
        admin().get("/alerts/" + id).then().body("state", equalTo("RESOLVED")).body("resolvedBy", equalTo("bootstrap"));

        open(Severity.MEDIUM);
        admin().get("/alerts/" + id).then().body("state", equalTo("OPEN"));

        admin().body("{\"comment\":\"已知\"}")
                .post("/alerts/" + id + "/resolve")
                .then()
                .statusCode(200);
        resolve();
        open(Severity.MEDIUM);
        admin().get("/alerts/" + id).then().body("state", equalTo("OPEN"));
    }

    @Test
    void whatHappensAnewIsNewsThoughTheLastTimeWasResolvedByAPerson() {
        admin().body("{\"comment\":\"已知\"}")
                .post("/alerts/" + id + "/resolve")
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> alerts.reportOccurrence(report(Severity.MEDIUM, "又一次")));
        admin().get("/alerts/" + id).then().body("state", equalTo("OPEN")).body("summary", equalTo("又一次"));
    }

    @Test
    void whatIsOverIsAssignedToNobody() {
        resolve();
        admin().body("{\"assignee\":\"王强\"}")
                .post("/alerts/" + id + "/assign")
                .then()
                .statusCode(409)
                .body("code", equalTo("alert-resolved"));
    }

    @Test
    void severalAreAcknowledgedTogetherOrNotAtAll() {
        admin().body("{\"ids\":[null]}")
                .post("/alerts/acknowledge")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("ids"));
        admin().post("/alerts/acknowledge").then().statusCode(422);
        admin().body("{\"ids\":[" + id + ",999999999],\"comment\":\"批量\"}")
                .post("/alerts/acknowledge")
                .then()
                .statusCode(404);
        admin().get("/alerts/" + id).then().body("state", equalTo("OPEN"));
        admin().body("{\"ids\":[" + id + "],\"comment\":\"批量\"}")
                .post("/alerts/acknowledge")
                .then()
                .statusCode(200)
                .body("[0].state", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void badRequestsAreExplained() {
        admin().get("/alerts?state=FINE").then().statusCode(400);
        admin().get("/alerts?sort=colour").then().statusCode(400);
        admin().get("/alerts/999999999").then().statusCode(404);
        admin().body("{}").post("/alerts/" + id + "/comment").then().statusCode(422);
        admin().body("{}").post("/alerts/" + id + "/resolve").then().statusCode(422);
        admin().header("If-Match", "\"4711\"")
                .body("{}")
                .post("/alerts/" + id + "/acknowledge")
                .then()
                .statusCode(412);
        nobody().body("{}").post("/alerts/" + id + "/acknowledge").then().statusCode(401);
    }

    @Test
    void theInboxIsAFileOnRequest() {
        String file =
                admin().accept("text/csv").get("/alerts?kind=TASK_OVERDUE").asString();
        assertThat(file)
                .startsWith("\uFEFFid,kind,state,")
                .contains("TASK_OVERDUE,OPEN,MEDIUM,,qz-145,,350500,,qz-health");
        admin().accept("text/csv").get("/alerts?kind=NONE").then().statusCode(400);
    }

    @Test
    void isCounted() {
        assertThat(RestAssured.get("/q/metrics").asString())
                .containsPattern("alerts\\{state=\"OPEN\",severity=\"MEDIUM\",kind=\"TASK_OVERDUE\",?\\} [1-9]");
    }

    @Test
    void contactsRoutesAndSilencesAreChecked() {
        admin().body("{\"name\":\"x\",\"role\":\"OBSERVER\",\"channels\":[\"WEBHOOK\"],\"webhookUrl\":\"ftp://x\"}")
                .put("/contacts/bad")
                .then()
                .statusCode(422);
        admin().body("{\"name\":\"x\",\"role\":\"OBSERVER\",\"email\":\"nobody\"}")
                .put("/contacts/bad")
                .then()
                .statusCode(422);
        admin().body("{\"position\":1,\"contacts\":[\"nobody\"]}")
                .put("/routes/bad")
                .then()
                .statusCode(422);
        admin().body("{\"name\":\"x\",\"role\":\"OBSERVER\",\"email\":\"x@example.org\",\"channels\":[]}")
                .put("/contacts/bad")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("channels"));
        admin().body("{\"position\":1,\"roles\":[\"OBSERVER\"],\"matchers\":{\"targets\":[\"none\"]}}")
                .put("/routes/bad")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("matchers.targets"));
        admin().body("{\"matchers\":{\"domains\":[\"none\"]},\"endsAt\":\"2999-01-01T00:00:00Z\",\"reason\":\"x\"}")
                .post("/silences")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("matchers.domains"));
        admin().body("{\"kind\":\"STATUS\",\"severity\":\"HIGH\",\"plan\":\"qz-145\",\"target\":\"none\"}")
                .post("/routes/test")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("target"));
        admin().body("{\"endsAt\":\"2999-01-01T00:00:00Z\",\"reason\":\"x\"}")
                .post("/silences")
                .then()
                .statusCode(422);
        admin().body("{\"matchers\":{\"plans\":[\"none\"]},\"endsAt\":\"2999-01-01T00:00:00Z\"}")
                .post("/silences")
                .then()
                .statusCode(422);
        admin().body("{\"name\":\"桥\",\"role\":\"OBSERVER\",\"channels\":[\"WEBHOOK\"],"
                        + "\"webhookUrl\":\"https://example.org/hook\",\"webhookSecret\":\"s3cret\",\"enabled\":false}")
                .put("/contacts/bridge")
                .then()
                .body("webhookSecret", nullValue())
                .body("language", equalTo("zh"));
    }

    @Test
    void aContactThatARouteNamesIsNotDeleted() {
        admin().body("{\"name\":\"x\",\"role\":\"OBSERVER\",\"email\":\"x@example.org\",\"enabled\":false}")
                .put("/contacts/named")
                .then()
                .statusCode(201);
        admin().body("{\"position\":900,\"contacts\":[\"named\"],\"continue\":true}")
                .put("/routes/naming")
                .then()
                .statusCode(201);
        admin().delete("/contacts/named").then().statusCode(409).body("code", equalTo("in-use"));
        admin().delete("/routes/naming").then().statusCode(204);
        admin().delete("/contacts/named").then().statusCode(204);
    }

    @Test
    void theCalendarIsImportedYearByYear() {
        calendar("day,working,name\n2024-10-01,false,国庆节\n2024-10-12,true,调休上班\n", 200);
        calendar("\uFEFFday,working\n2023-10-02,false\n", 200);
        admin().get("/calendar").then().body("total", equalTo(3)).body("items[2].working", equalTo(true));
        calendar("day,working\n2024-13-01,false\n", 422);
        calendar("day,working\n2024-10-01,maybe\n", 422);
        calendar("date,working\n2024-10-01,true\n", 422);
        admin().get("/calendar").then().body("total", equalTo(3));
    }

    private static void calendar(String csv, int status) {
        RestAssured.given()
                .header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .put("/api/v1/calendar")
                .then()
                .statusCode(status);
    }

    private void open(Severity severity) {
        id = QuarkusTransaction.requiringNew().call(() -> alerts.open(report(severity, "任务7逾期")).id);
    }

    private static AlertReport report(Severity severity, String summary) {
        return AlertReport.of(AlertKind.TASK_OVERDUE, SUBJECT, severity, Bilingual.same(summary));
    }

    private void resolve() {
        QuarkusTransaction.requiringNew().run(() -> alerts.resolve(AlertKind.TASK_OVERDUE, SUBJECT, Resolution.OVER));
    }
}
