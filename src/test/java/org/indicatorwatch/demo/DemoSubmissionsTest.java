package org.indicatorwatch.demo;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionState;
import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DemoSubmissionsTest {

    @Inject
    DemoSubmissions demo;

    @Test
    @TestTransaction
    void whatIsCompleteIsVerifiedAndTheRestIsStillOwed() {
        Api.admin()
                .body(Map.of(
                        "name",
                        "demo-test",
                        "indicators",
                        List.of("beds-per-1000"),
                        "departments",
                        List.of("qz-health"),
                        "frequency",
                        "ANNUAL",
                        "regions",
                        List.of("350581", "350582"),
                        "dueWorkingDays",
                        5,
                        "from",
                        "2025",
                        "to",
                        "2025"))
                .put("/collections/demo-test")
                .then()
                .statusCode(201);
        Api.admin()
                .body("{\"value\": 6, \"confirm\": true}")
                .put("/readings/beds-per-1000/350581/2025")
                .then()
                .statusCode(201);

        demo.fill();

        List<Submission> submissions = Submission.list("collection = ?1 order by region", "demo-test");
        assertThat(submissions)
                .extracting(each -> each.state)
                .containsExactly(SubmissionState.VERIFIED, SubmissionState.EXPECTED);
        assertThat(submissions.get(0).verifiedBy).isNotEqualTo(submissions.get(0).submittedBy);
    }
}
