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
class MissingReferenceJobTest {

    @Inject
    MissingReferenceJob references;

    @Inject
    AssessmentService assessments;

    @Inject
    SettableClock clock;

    @Test
    void oneAlertSaysWhatIsMissingUntilItIsThere() {
        clock.set(Instant.parse("2023-03-01T01:00:00Z"));
        report("350500", 2020, 92.1);
        report("350500", 2021, 92.4);
        report("350502", 2021, 91.8);
        references.compare();
        references.compare();

        JsonPath alert = alert();
        assertThat(alert.getString("state")).isEqualTo("OPEN");
        assertThat(alert.getString("summary")).contains("缺少参照地区福建省的数据");
        assertThat(alert.getList("history.action")).containsExactly("OPENED");

        admin().body("{\"comment\":\"省里尚未公布\"}")
                .post("/alerts/" + alert.getInt("id") + "/resolve")
                .then()
                .statusCode(200);
        references.compare();
        references.compare();
        assertThat(alert().getString("state")).as("resolved by a person").isEqualTo("RESOLVED");

        report("350000", 2020, 91.0);
        report("350000", 2021, 91.5);
        references.compare();
        assertThat(alert().getString("state")).isEqualTo("RESOLVED");
    }

    private void report(String region, int year, double value) {
        admin().body(
                        "{\"readings\":[{\"indicator\":\"fitness-pass-rate\",\"region\":\"%s\",\"period\":\"%d\",\"value\":%s,\"confirm\":true}]}"
                                .formatted(region, year, value))
                .post("/readings")
                .then()
                .statusCode(200);
        assessments.assessDue();
    }

    private static JsonPath alert() {
        int id = admin().get("/alerts?kind=REFERENCE_MISSING&plan=qz-145&target=5")
                .jsonPath()
                .getInt("items[0].id");
        return admin().get("/alerts/" + id).jsonPath();
    }
}
