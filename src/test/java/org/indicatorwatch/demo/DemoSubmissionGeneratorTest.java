package org.indicatorwatch.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.ReadingBatch;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingState;
import org.indicatorwatch.readings.ReadingStore;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionState;
import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DemoSubmissionGeneratorTest {

    @Inject
    DemoSubmissionGenerator demo;

    @Inject
    ReadingStore store;

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
        NewReading figure = new NewReading(
                new ReadingKey("beds-per-1000", "350581", Period.parse("2025")),
                ReadingState.VALUE,
                BigDecimal.valueOf(6),
                null,
                null,
                null,
                null);
        try (ReadingBatch batch = store.open()) {
            batch.add(1, figure);
            store.merge(batch, "demo", Instant.now());
        }

        demo.fill();

        List<Submission> submissions = Submission.list("collection = ?1 order by region", "demo-test");
        assertThat(submissions)
                .extracting(each -> each.state)
                .containsExactly(SubmissionState.VERIFIED, SubmissionState.EXPECTED);
        assertThat(submissions.get(0).verifiedBy).isNotEqualTo(submissions.get(0).submittedBy);
    }
}
