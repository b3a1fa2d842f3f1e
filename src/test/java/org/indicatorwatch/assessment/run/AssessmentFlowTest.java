package org.indicatorwatch.assessment.run;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.boards.PrometheusServer;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.indicatorwatch.testing.Api.admin;
import static org.indicatorwatch.testing.Api.eventually;

/** From a posted figure to status, history and scrape, with the jobs running on their own. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AssessmentFlowTest {

    @Inject
    AssessmentService assessments;

    private static void post(String indicator, String region, String period, String value) {
        admin().body("{\"readings\":[{\"indicator\":\"%s\",\"region\":\"%s\",\"period\":\"%s\",\"value\":%s}]}"
                        .formatted(indicator, region, period, value))
                .post("/readings")
                .then()
                .statusCode(200);
    }

    private static JsonPath assessment(String target, String region) {
        return admin().get("/assessments?plan=qz-145&target=" + target + "&region=" + region)
                .jsonPath();
    }

    private static void awaitPeriod(String target, String region, String period) {
        eventually(
                target + " in " + region + " is judged up to " + period,
                () -> period.equals(assessment(target, region).getString("items[0].period")));
    }

    @Test
    void aPostedFigureIsJudgedWithinSecondsAndReachesTheScrape() {
        post("health-literacy", "350500", "2021", "22.60");
        post("health-literacy", "350500", "2022", "24.00");
        awaitPeriod("4", "350500", "2022");

        JsonPath held = assessment("4", "350500");
        assertThat(held.getString("items[0].status")).isEqualTo("ON_TRACK");
        assertThat(held.getString("items[0].indicator")).isEqualTo("health-literacy");
        assertThat(held.getDouble("items[0].value")).isEqualTo(24.00);
        assertThat(held.getDouble("items[0].goal")).isEqualTo(26.54);
        assertThat(held.getDouble("items[0].baseline")).isEqualTo(21.54);
        String scrape = RestAssured.get("/q/metrics").asString().replace(",}", "}");
        String labels = "{plan=\"qz-145\",target=\"4\",indicator=\"health-literacy\",region=\"350500\"";
        assertThat(scrape)
                .contains("indicator_value" + labels + "} 24.0")
                .contains("indicator_goal" + labels + "} 26.54")
                .contains("indicator_status" + labels + ",status=\"ON_TRACK\"} 1.0")
                .contains("indicator_status" + labels + ",status=\"WATCH\"} 0.0");
        assertThat(PrometheusServer.promtoolCheckMetrics(scrape).output().lines())
                .noneMatch(line -> line.matches("(indicator|assessment|readings|notification|submission|alerts).*"));
    }

    @Test
    void everyTargetOfThePlanIsAssessedEvenWithoutFigures() {
        eventually(
                "all targets are assessed",
                () -> admin().get("/assessments?plan=qz-145&region=350500&size=1000")
                                .jsonPath()
                                .getInt("total")
                        >= 80);
        admin().get("/assessments?plan=qz-145&target=1&region=350500")
                .then()
                .body("items[0].status", equalTo("NO_DATA"))
                .body("items[0].value", nullValue());
    }

    @Test
    void aCountyIsJudgedByThePlansGoalOnItsOwnFigures() {
        post("fixed-pay-share", "350525", "2020", "40.00");
        post("fixed-pay-share", "350525", "2021", "44.00");
        awaitPeriod("20", "350525", "2021");

        JsonPath county = assessment("20", "350525");
        assertThat(county.getDouble("items[0].baseline")).isEqualTo(40.00);
        assertThat(county.getInt("items[0].rank")).isEqualTo(1);
        assertThat(county.getList("items[0].flags")).isEmpty();

        post("fixed-pay-share", "350526", "2021", "50.00");
        awaitPeriod("20", "350526", "2021");
        assertThat(assessment("20", "350525").getInt("items[0].rank")).isEqualTo(2);
        assertThat(assessment("20", "350526").getList("items[0].flags"))
                .asString()
                .contains("noBaseline");
    }

    @Test
    void aRevisedPastReadingIsReplayedAndBothConclusionsStay() {
        for (String[] reading :
                List.of(new String[] {"2021", "52.0"}, new String[] {"2022", "54.0"}, new String[] {"2023", "56.0"})) {
            post("fixed-pay-share", "350500", reading[0], reading[1]);
        }
        awaitPeriod("20", "350500", "2023");
        String before = assessment("20", "350500").getString("items[0].assessedAt");
        int versions = historyLength();

        post("fixed-pay-share", "350500", "2022", "40.0");
        eventually("the revision is replayed", () -> historyLength() > versions);

        admin().get("/assessments/qz-145/20/350500/history").then().body("items[0].supersededAt", nullValue());
        admin().get("/assessments?plan=qz-145&target=20&region=350500&asOf=" + before)
                .then()
                .body("items", hasSize(1))
                .body("items[0].assessedAt", equalTo(before));
        assertThat(assessment("20", "350500").getString("items[0].assessedAt")).isNotEqualTo(before);
    }

    private static int historyLength() {
        return admin().get("/assessments/qz-145/20/350500/history").jsonPath().getInt("total");
    }

    @Test
    void aSecondRunConcludesNothingNew() {
        admin().post("/assessments/run?wait=60s").then().statusCode(200);
        admin().post("/assessments/run?wait=60s").then().statusCode(200).body("changed", equalTo(0));
    }

    @Test
    void filtersHoldAndUnknownOnesAreRefused() {
        admin().get("/assessments?status=NO_DATA&plan=qz-145&size=10")
                .then()
                .body("items.status", everyItem(equalTo("NO_DATA")))
                .body("items.plan", not(hasItem("yongchun-2024")));
        admin().get("/assessments?status=FINE").then().statusCode(400);
        admin().get("/assessments/qz-145/none/350500/history").then().statusCode(404);
    }

    @Test
    void aNewNameOfARegionIsShownAtOnceAndIsNoNewConclusion() {
        post("fixed-pay-share", "350524", "2021", "44.00");
        awaitPeriod("20", "350524", "2021");
        String before = admin().get("/regions/350524").asString();
        assessments.assessAll();
        String renamed = before.replace("安溪县", "安溪试验县");
        admin().body(renamed).put("/regions/350524").then().statusCode(200);
        try {
            assertThat(assessments.assessAll().changed()).isZero();
            assertThat(assessment("20", "350524").getString("items[0].explanation"))
                    .startsWith("安溪试验县");
        } finally {
            admin().body(before).put("/regions/350524").then().statusCode(200);
        }
    }
}
