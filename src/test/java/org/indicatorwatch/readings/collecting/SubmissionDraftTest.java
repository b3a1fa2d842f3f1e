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

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.indicatorwatch.readings.collecting.SubmissionStage.PERIOD;
import static org.indicatorwatch.readings.collecting.SubmissionStage.admin;
import static org.indicatorwatch.readings.collecting.SubmissionStage.as;
import static org.indicatorwatch.readings.collecting.SubmissionStage.dropRule;
import static org.indicatorwatch.readings.collecting.SubmissionStage.get;
import static org.indicatorwatch.readings.collecting.SubmissionStage.post;
import static org.indicatorwatch.readings.collecting.SubmissionStage.reading;
import static org.indicatorwatch.readings.collecting.SubmissionStage.rule;
import static org.indicatorwatch.readings.collecting.SubmissionStage.step;
import static org.indicatorwatch.readings.collecting.SubmissionStage.trail;

/** Figures that are kept, and what becomes of them when they are submitted. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SubmissionDraftTest {

    private SubmissionStage stage;

    @BeforeEach
    void aCollectionOfTwoFigures() {
        stage = new SubmissionStage();
    }

    @Test
    void draftsAreSeenInTheirSubmissionOnlyUntilTheyAreSubmitted() {
        int id = stage.submission();
        post(stage.reporter, "?draft=true", stage.first, "60", null)
                .statusCode(200)
                .body("created", equalTo(1));
        post(stage.reporter, "?draft=true", stage.first, "61", null)
                .statusCode(200)
                .body("updated", equalTo(1));
        post(stage.reporter, "?draft=true", stage.second, "62", null).statusCode(200);
        get(id).body("state", equalTo("DRAFT"))
                .body("cells.draft", contains(true, true))
                .body("cells[0].value", equalTo(61));
        admin().get("/readings/" + stage.first + "/350502/" + PERIOD).then().statusCode(404);

        step(stage.reporter, id, "submit", "{}").statusCode(200).body("state", equalTo("SUBMITTED"));
        get(id).body("cells.draft", contains(false, false)).body("cells[0].value", equalTo(61));
        admin().get("/readings/" + stage.first + "/350502/" + PERIOD)
                .then()
                .statusCode(200)
                .body("value", equalTo(61));
    }

    @Test
    void aSingleCellIsDraftedAndTakenBack() {
        int id = stage.submission();
        String cell = "/readings/" + stage.first + "/350502/" + PERIOD;
        as(stage.reporter)
                .body("{\"value\": 160}")
                .put(cell + "?draft=true")
                .then()
                .statusCode(201)
                .body("draft", equalTo(true))
                .body("value", equalTo(160));
        as(stage.reporter)
                .body("{\"value\": \"x\"}")
                .put(cell + "?draft=true")
                .then()
                .statusCode(422);
        as(stage.reporter).body("{\"value\": 61}").put(cell + "?draft").then().statusCode(200);
        get(id).body("state", equalTo("DRAFT")).body("cells[0].draft", equalTo(true));
        admin().get(cell).then().statusCode(404);
        admin().get("/audit?subject=draft/" + stage.first)
                .then()
                .body("items.action", contains("draft.update", "draft.create"))
                .body("items[0].before.value", equalTo(160))
                .body("items[0].after.value", equalTo(61))
                .body("items[0].actor", containsString("reporter-"))
                .body("items[0].address", notNullValue());

        as(stage.reporter).delete(cell + "?draft").then().statusCode(204);
        as(stage.reporter).delete(cell + "?draft=true").then().statusCode(404);
        get(id).body("state", equalTo("EXPECTED")).body("cells[0].value", nullValue());
        as(stage.reporter)
                .body("{\"value\": 61}")
                .put("/readings/" + stage.first + "/350503/" + PERIOD + "?draft=true")
                .then()
                .statusCode(403);
    }

    @Test
    void draftsMeetTheRulesBetweenIndicatorsWhenTheyAreSubmitted() {
        rule(stage.form, stage.first, stage.second, "ERROR").statusCode(201);
        try {
            int id = stage.submission();
            post(stage.reporter, "?draft=true", stage.first, "70", null).statusCode(200);
            post(stage.reporter, "?draft=true", stage.second, "60", null).statusCode(200);
            step(stage.reporter, id, "submit", "{}")
                    .statusCode(422)
                    .body("violations.field", contains(stage.first, stage.second))
                    .body("violations[0].code", equalTo("rule-violated"))
                    .body("violations[0].message", containsString("甲不大于乙"));
            rule(stage.form, stage.first, stage.second, "WARNING").statusCode(200);
            step(stage.reporter, id, "submit", "{}").statusCode(422);
            step(stage.reporter, id, "submit", "{\"comment\": \"已核对\"}")
                    .statusCode(200)
                    .body("state", equalTo("SUBMITTED"))
                    .body("history[-1].action", equalTo("SUBMITTED"))
                    .body("history[-1].comment", equalTo("已核对"));
        } finally {
            dropRule(stage.form);
        }
    }

    @Test
    void aLongImportOfDraftsEndsAndIsRecordedAsItsAuthors() {
        int id = stage.submission();
        String place = People.with(stage.reporter)
                .contentType("text/csv; charset=UTF-8")
                .body("indicator,region,period,value\n" + stage.first + ",350502," + PERIOD + ",66\n")
                .post("/api/v1/readings?async=true&draft=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        Api.eventually(
                "the import is done",
                () -> People.with(stage.reporter).get(place).path("state").equals("DONE"));
        get(id).body("cells[0].draft", equalTo(true)).body("cells[0].value", equalTo(66));
        String author = People.with(stage.reporter).get(place).path("createdBy");
        admin().get("/audit?action=draft.import&actor=" + author)
                .then()
                .body("items", hasSize(1))
                .body("items[0].address", notNullValue())
                .body("items[0].after.created", equalTo(1));
    }

    @Test
    void whoeverSubmitsTheDraftsOfOthersDoesNotBecomeTheirAuthor() {
        int id = stage.submission();
        String colleague = People.withRole("REPORTER", Map.of("regions", List.of("350502")));
        post(stage.reporter, "?draft=true", stage.first, "60", null).statusCode(200);
        post(colleague, "?draft=true", stage.second, "61", null).statusCode(200);
        String one = get(id).extract().path("cells[0].author");
        String other = get(id).extract().path("cells[1].author");
        assertThat(one).isNotEqualTo(other);

        step(colleague, id, "submit", "{}").statusCode(200).body("submittedBy", equalTo(other));
        get(id).body("cells.author", contains(one, other)).body("cells.draft", contains(false, false));
        reading(stage.first).body("author", equalTo(one));
        admin().get("/readings/" + stage.first + "/350502/" + PERIOD + "/revisions")
                .then()
                .body("items.author", contains(one));
        trail(id, "submission.draft EXPECTED DRAFT reporter", "submission.submit DRAFT SUBMITTED reporter");
    }

    @Test
    void nobodyPublishesADraftThatTheyMayNotSee() {
        int id = stage.submission();
        String limited = People.withRole("REPORTER", Map.of("indicators", List.of(stage.first)));
        post(limited, "?draft=true", stage.first, "60", null).statusCode(200);
        post(stage.reporter, "?draft=true", stage.second, "61", null).statusCode(200);
        step(limited, id, "submit", "{}").statusCode(403).body("code", equalTo("forbidden"));
        get(id).body("state", equalTo("DRAFT")).body("cells.draft", contains(true, true));
        reading(stage.first).statusCode(404);
        reading(stage.second).statusCode(404);
        step(stage.reporter, id, "submit", "{}").statusCode(200);
    }
}
