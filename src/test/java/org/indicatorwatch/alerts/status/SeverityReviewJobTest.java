package org.indicatorwatch.alerts.status;

import java.time.Instant;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.alerts.notices.VirtualTimeProfile;
import org.indicatorwatch.assessment.run.AssessmentService;
import org.indicatorwatch.delivery.mail.SmtpResource;
import org.indicatorwatch.testing.OwnPostgresResource;
import org.indicatorwatch.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indicatorwatch.testing.Api.admin;

@QuarkusTest
@TestProfile(VirtualTimeProfile.class)
@WithTestResource(OwnPostgresResource.class)
@WithTestResource(SmtpResource.class)
class SeverityReviewJobTest {

    @Inject
    SeverityReviewJob review;

    @Inject
    AssessmentService assessments;

    @Inject
    SettableClock clock;

    @Test
    void theLastYearMakesAnAlertMoreSevereThoughNoFigureArrives() {
        clock.set(Instant.parse("2023-03-01T01:00:00Z"));
        report(2020, 80);
        report(2021, 80);
        report(2022, 70);
        String before = alert().getString("severity");
        review.review();
        assertThat(alert().getString("severity")).as("years before the goal").isEqualTo(before);

        clock.set(Instant.parse("2025-01-02T18:00:00Z"));
        review.review();
        review.review();
        JsonPath alert = alert();
        assertThat(before + " → " + alert.getString("severity")).isEqualTo("MEDIUM → HIGH");
        assertThat(alert.getList("history.findAll { it.action == 'WORSENED' }"))
                .as("by the figure of 2022, and by the time that is left")
                .hasSize(2);
    }

    private void report(int year, int value) {
        admin().body(
                        "{\"readings\":[{\"indicator\":\"county-visit-rate\",\"region\":\"350526\",\"period\":\"%d\",\"value\":%d,\"confirm\":true}]}"
                                .formatted(year, value))
                .post("/readings")
                .then()
                .statusCode(200);
        assessments.assessDue();
    }

    private static JsonPath alert() {
        int id = admin().get("/alerts?kind=STATUS&plan=qz-145&target=12&region=350526")
                .jsonPath()
                .getInt("items[0].id");
        return admin().get("/alerts/" + id).jsonPath();
    }
}
