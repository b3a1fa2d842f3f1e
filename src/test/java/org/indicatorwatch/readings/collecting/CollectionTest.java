package org.indicatorwatch.readings.collecting;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.indicatorwatch.readings.collecting.SubmissionStage.PERIOD;
import static org.indicatorwatch.readings.collecting.SubmissionStage.admin;
import static org.indicatorwatch.readings.collecting.SubmissionStage.as;
import static org.indicatorwatch.readings.collecting.SubmissionStage.collect;
import static org.indicatorwatch.readings.collecting.SubmissionStage.get;
import static org.indicatorwatch.readings.collecting.SubmissionStage.submission;

/** What collections ask for, and of whom. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CollectionTest {

    private SubmissionStage stage;

    @BeforeEach
    void aCollectionOfTwoFigures() {
        stage = new SubmissionStage();
    }

    @Test
    void closedRegionsOweNothing() {
        collect(
                        stage.form,
                        List.of(stage.first, stage.second),
                        List.of("qz-health"),
                        Map.of("closed", List.of(Map.of("region", "350503"))))
                .statusCode(200);
        admin().queryParam("collection", stage.form)
                .get("/submissions")
                .then()
                .body("items.region", contains("350502"));
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
        collect("bad-" + stage.form, List.of("life-expectancy"), List.of("qz-health"))
                .statusCode(422)
                .body("violations[0].code", equalTo("other-frequency"));
        collect("bad-" + stage.form, List.of(stage.first), List.of("no-such"))
                .statusCode(422)
                .body("violations[0].code", equalTo("unknown-code"));
    }

    @Test
    void aDepartmentSeesAndDeliversWhateverItIsAskedForThoughNoTargetNamesIt() {
        String asked = "asked-" + stage.form;
        String cell = "/readings/" + stage.first + "/350502/" + PERIOD;
        String sports = People.withRole("REPORTER", Map.of("departments", List.of("qz-sports")));
        as(sports).body("{\"value\": 50}").put(cell).then().statusCode(403);

        collect(asked, List.of(stage.first), List.of("qz-sports")).statusCode(201);
        int id = submission(asked, "qz-sports", "350502");
        as(sports).get("/collections/" + asked).then().statusCode(200);
        as(sports).queryParam("collection", asked).get("/submissions").then().body("items.id", hasItem(id));
        as(sports).get("/submissions/" + id).then().statusCode(200).body("cells.indicator", contains(stage.first));
        as(sports).body("{\"value\": 50}").put(cell).then().statusCode(201);
        get(id).body("state", equalTo("SUBMITTED"));
        as(sports).get(cell).then().statusCode(200);
        as(sports)
                .body("{\"value\": 50}")
                .put("/readings/" + stage.second + "/350502/" + PERIOD)
                .then()
                .statusCode(403);
    }

    @Test
    void aCollectionThatSomebodyHasWorkedOnStays() {
        String cell = "/readings/" + stage.first + "/350502/" + PERIOD + "?draft=true";
        as(stage.reporter).body("{\"value\": 61}").put(cell).then().statusCode(201);
        as(stage.reporter).delete(cell).then().statusCode(204);
        get(stage.submission()).body("state", equalTo("EXPECTED")).body("history.action", contains("DRAFTED"));
        admin().delete("/collections/" + stage.form).then().statusCode(409);
        get(stage.submission()).body("history.action", contains("DRAFTED"));

        String fresh = "fresh-" + stage.form;
        collect(fresh, List.of(stage.first), List.of("qz-health")).statusCode(201);
        admin().delete("/collections/" + fresh).then().statusCode(204);
    }
}
