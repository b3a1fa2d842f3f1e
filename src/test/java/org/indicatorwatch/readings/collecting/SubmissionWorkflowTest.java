package org.indicatorwatch.readings.collecting;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.indicatorwatch.readings.collecting.SubmissionStage.PERIOD;
import static org.indicatorwatch.readings.collecting.SubmissionStage.admin;
import static org.indicatorwatch.readings.collecting.SubmissionStage.as;
import static org.indicatorwatch.readings.collecting.SubmissionStage.collect;
import static org.indicatorwatch.readings.collecting.SubmissionStage.dropRule;
import static org.indicatorwatch.readings.collecting.SubmissionStage.get;
import static org.indicatorwatch.readings.collecting.SubmissionStage.post;
import static org.indicatorwatch.readings.collecting.SubmissionStage.row;
import static org.indicatorwatch.readings.collecting.SubmissionStage.rule;
import static org.indicatorwatch.readings.collecting.SubmissionStage.step;
import static org.indicatorwatch.readings.collecting.SubmissionStage.submission;
import static org.indicatorwatch.readings.collecting.SubmissionStage.trail;

/** What becomes of a submission as figures come in and people take steps. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SubmissionWorkflowTest {

    private SubmissionStage stage;

    @BeforeEach
    void aCollectionOfTwoFigures() {
        stage = new SubmissionStage();
    }

    @Test
    void whoeverSeesOnlyPartOfAFormCannotFindItRight() {
        int id = stage.submitted();
        String partly = People.withRole("VERIFIER", Map.of("indicators", List.of(stage.first)));
        step(partly, id, "verify", "{}").statusCode(403);
        step(stage.verifier, id, "verify", "{}").statusCode(200).body("state", equalTo("VERIFIED"));
    }

    @Test
    void theLastFigureThatIsMissingSubmits() {
        int id = stage.submission();
        get(id).body("state", equalTo("EXPECTED"))
                .body("overdue", equalTo(true))
                .body("due", equalTo("2026-01-14"))
                .body("cells.indicator", contains(stage.first, stage.second))
                .body("cells[0].lastPeriod.period", equalTo("2025Q3"))
                .body("cells[0].lastYear.period", equalTo("2024Q4"))
                .body("cells[0].value", nullValue());

        post(stage.reporter, "", stage.first, "70", null).statusCode(200);
        get(id).body("state", equalTo("DRAFT"));
        step(stage.reporter, id, "submit", "{}")
                .statusCode(422)
                .body("violations.field", contains(stage.second))
                .body("violations.code", contains("missing-value"));
        post(stage.reporter, "", stage.second, "71", null).statusCode(200);
        get(id).body("state", equalTo("SUBMITTED"))
                .body("overdue", equalTo(false))
                .body("submittedBy", containsString("reporter-"))
                .body("history.action", contains("DRAFTED", "SUBMITTED"));
        get(submission(stage.form, "qz-health", "350503")).body("state", equalTo("EXPECTED"));
    }

    @Test
    void aFigureThatARuleRejectsIsNoDelivery() {
        int id = stage.submission();
        rule(stage.form, stage.first, stage.second, "ERROR").statusCode(201);
        try {
            List<Map<String, Object>> rows = List.of(row(stage.first, "71"), row(stage.second, "70"));
            for (String query : List.of("", "?draft=true")) {
                post(stage.reporter, query, rows).statusCode(422).body("rejected", equalTo(2));
                get(id).body("state", equalTo("EXPECTED"))
                        .body("history", hasSize(0))
                        .body("cells.value", contains(nullValue(), nullValue()));
            }
            trail(id);
        } finally {
            dropRule(stage.form);
        }
    }

    @Test
    void whatFiguresDoToASubmissionIsInTheAuditLog() {
        int id = stage.submitted();
        step(stage.verifier, id, "verify", "{}").statusCode(200);
        post(stage.verifier, "", stage.first, "75", "抄写有误").statusCode(200);
        trail(
                id,
                "submission.draft EXPECTED DRAFT reporter",
                "submission.submit DRAFT SUBMITTED reporter",
                "submission.verify SUBMITTED VERIFIED verifier",
                "submission.amend VERIFIED SUBMITTED verifier");
        admin().get("/audit?action=submission.amend&subject=submission/" + id)
                .then()
                .body("items[0].before.verifiedBy", containsString("verifier-"))
                .body("items[0].after.verifiedBy", nullValue())
                .body("items[0].after.reason", equalTo("抄写有误"))
                .body("items[0].address", notNullValue());
    }

    @Test
    void aReturnNeedsAReasonAndANewFigureAnswersIt() {
        int id = stage.submitted();
        step(stage.verifier, id, "return", "{}").statusCode(422).body("violations[0].code", equalTo("reason-required"));
        step(stage.verifier, id, "return", "{\"reason\": \"与上期差异过大\"}")
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        get(id).body("reason", equalTo("与上期差异过大"));
        step(stage.verifier, id, "verify", "{}").statusCode(409).body("code", equalTo("wrong-state"));
        post(stage.reporter, "", stage.second, "71", null).statusCode(200);
        get(id).body("state", equalTo("RETURNED"));
        post(stage.reporter, "", stage.second, "72", null).statusCode(200);
        get(id).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void verifiedFiguresAreLockedAndAmendingReopens() {
        int id = stage.submitted();
        step(stage.reporter, id, "verify", "{}").statusCode(403);
        step(stage.verifier, id, "verify", "{}").statusCode(200).body("state", equalTo("VERIFIED"));
        get(id).body("verifiedBy", containsString("verifier-"));

        post(stage.reporter, "", stage.first, "75", null).statusCode(422).body("problems[0].code", equalTo("locked"));
        post(stage.reporter, "", stage.first, "70", null).statusCode(200).body("unchanged", equalTo(1));
        post(PostgresResource.TOKEN, "", stage.first, "75", null)
                .statusCode(422)
                .body("problems[0].code", equalTo("reason-required"));
        as(stage.reporter)
                .delete("/readings/" + stage.first + "/350502/" + PERIOD + "?reason=x")
                .then()
                .statusCode(422);
        get(id).body("state", equalTo("VERIFIED"));

        post(stage.verifier, "", stage.first, "75", "抄写有误").statusCode(200).body("updated", equalTo(1));
        get(id).body("state", equalTo("SUBMITTED"))
                .body("verifiedBy", nullValue())
                .body("submittedBy", containsString("verifier-"))
                .body("history.action", hasItem("AMENDED"))
                .body("history.comment", hasItem("抄写有误"));
        step(stage.verifier, id, "verify", "{}").statusCode(409).body("code", equalTo("own-submission"));
        admin().delete("/readings/" + stage.first + "/350502/" + PERIOD + "?reason=gone")
                .then()
                .statusCode(204);
        get(id).body("state", equalTo("DRAFT"));
    }

    @Test
    void aSingleCellTakesTheSameWay() {
        int id = stage.submitted();
        step(stage.verifier, id, "verify", "{}").statusCode(200);
        String cell = "/readings/" + stage.first + "/350502/" + PERIOD;
        admin().body("{\"value\": 74}").put(cell).then().statusCode(422);
        admin().body("{\"value\": 74, \"reason\": \"更正\", \"confirm\": true}")
                .put(cell)
                .then()
                .statusCode(200);
        get(id).body("state", equalTo("SUBMITTED")).body("cells[0].value", equalTo(74));
    }

    @Test
    void nobodyActsOutsideTheirLimits() {
        int other = submission(stage.form, "qz-health", "350503");
        String insurance = People.withRole("REPORTER", Map.of("departments", List.of("qz-insurance")));
        as(stage.reporter).get("/submissions/" + other).then().statusCode(403);
        step(stage.reporter, other, "submit", "{}").statusCode(403);
        step(insurance, other, "submit", "{}").statusCode(403);
        as(insurance)
                .queryParam("collection", stage.form)
                .get("/submissions")
                .then()
                .body("items", hasSize(0));
        as(stage.reporter)
                .queryParam("collection", stage.form)
                .get("/submissions")
                .then()
                .body("items.region", contains("350502"));
        as(People.withRole("VIEWER", Map.of()))
                .body("{}")
                .post("/submissions/" + other + "/submit")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsConcludedIsProvisionalUntilTheFigureIsVerified() {
        String region = "350524";
        collect(
                        "provisional",
                        List.of("self-inspection-rate"),
                        List.of("qz-health"),
                        Map.of("regions", List.of(region), "from", "2025Q2", "to", "2025Q2"))
                .statusCode(201);
        admin().body("{\"value\": 99, \"confirm\": true}")
                .put("/readings/self-inspection-rate/" + region + "/2025Q2")
                .then()
                .statusCode(201);
        String assessment = "/assessments?plan=qz-145&target=21&region=" + region;
        Api.eventually(
                "the figure is judged provisionally", () -> flags(assessment).contains("provisional"));
        int id = submission("provisional", "qz-health", region);
        step(stage.verifier, id, "verify", "{}").statusCode(200);
        Api.eventually("the conclusion is final", () -> !flags(assessment).contains("provisional"));
    }

    private static String flags(String assessment) {
        return String.valueOf((Object) admin().get(assessment).path("items[0].flags"));
    }
}
