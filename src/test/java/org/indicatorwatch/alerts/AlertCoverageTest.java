package org.indicatorwatch.alerts;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sees which alerts: in the list, in the file, and one by one. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AlertCoverageTest {

    private static final String LIST = "/api/v1/alerts?size=1000&period=2019Q3";

    @Inject
    AlertService alerts;

    private long submission;
    private long failure;

    @BeforeEach
    void openAlerts() {
        AlertSubject owed = AlertSubject.submission("qz-insurance", "350525", "2019Q3");
        submission = open(AlertKind.SUBMISSION_OVERDUE, owed);
        failure = open(AlertKind.DELIVERY_FAILED, AlertSubject.recipient("EMAIL/coverage-test"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # department, region, indicator,            sees
            ,             ,       ,                      true
            ,             350525, ,                      true
            ,             350500, ,                      true
            ,             350526, ,                      false
            qz-insurance, ,       ,                      true
            qz-sports,    ,       ,                      false
            qz-insurance, 350525, ,                      true
            ,             ,       insurance-coverage,    true
            ,             ,       fitness-pass-rate,     false
            """)
    void whatASubmissionIsAboutDecides(String department, String region, String indicator, boolean sees) {
        String token = People.withRole("REPORTER", limits(department, region, indicator));

        List<Integer> listed = People.with(token).get(LIST).jsonPath().getList("items.id");
        assertThat(listed.contains((int) submission)).isEqualTo(sees);
        String file = People.with(token).accept("text/csv").get(LIST).asString();
        assertThat(file.contains("\n" + submission + ",")).isEqualTo(sees);
        assertThat(People.with(token).get("/api/v1/alerts/" + submission).statusCode())
                .isEqualTo(sees ? 200 : 403);
    }

    @Test
    void whoCannotBeReachedConcernsOnlyThoseWithoutLimits() {
        String limited = People.withRole("REPORTER", limits("qz-insurance", null, null));
        assertThat(People.with(limited).get("/api/v1/alerts/" + failure).statusCode())
                .isEqualTo(403);
        assertThat(People.with(People.withRole("VIEWER", Map.of()))
                        .get("/api/v1/alerts/" + failure)
                        .statusCode())
                .isEqualTo(200);
    }

    private static Map<String, List<String>> limits(String department, String region, String indicator) {
        return Map.of("departments", list(department), "regions", list(region), "indicators", list(indicator));
    }

    private static List<String> list(String code) {
        return code == null ? List.of() : List.of(code);
    }

    private long open(AlertKind kind, AlertSubject subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> alerts.open(AlertReport.of(kind, subject, Severity.LOW, new Bilingual("测试", "Test"))).id);
    }
}
