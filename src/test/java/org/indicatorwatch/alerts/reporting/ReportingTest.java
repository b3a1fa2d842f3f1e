package org.indicatorwatch.alerts.reporting;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.readings.collecting.SubmissionJob;
import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReportingTest {

    @Inject
    ReminderService reminders;

    @Inject
    SubmissionJob job;

    @Inject
    Clock clock;

    private static RequestSpecification admin() {
        return Api.admin();
    }

    private static List<String> notifications(String address) {
        return admin().get("/notifications?size=1000")
                .jsonPath()
                .getList("items.findAll { it.address == '" + address + "' }.subject");
    }

    @Test
    void whatIsOverdueAlertsRemindsOnceAndIsOverWhenDelivered() {
        admin().body(
                        """
                        {"name": "测试指标", "unit": "%", "decimals": 2, "polarity": "HIGHER", "measure": "RATE",
                         "accumulation": "PERIOD", "frequency": "QUARTERLY", "aggregation": "NONE"}
                        """)
                .put("/indicators/reporting-test")
                .then()
                .statusCode(201);
        admin().body(Map.of("name", "试验局", "region", "350500", "supervisorEmail", "head@example.org"))
                .put("/departments/reporting-office")
                .then()
                .statusCode(201);
        admin().body(Map.of(
                        "name",
                        "试验表",
                        "indicators",
                        List.of("reporting-test"),
                        "departments",
                        List.of("reporting-office"),
                        "frequency",
                        "QUARTERLY",
                        "regions",
                        List.of("350504"),
                        "dueWorkingDays",
                        5,
                        "from",
                        "2025Q3",
                        "to",
                        "2025Q3"))
                .put("/collections/reporting-test")
                .then()
                .statusCode(201);
        admin().body(Map.of(
                        "role", "REPORTER",
                        "displayName", "洛江填报员",
                        "email", "luojiang@example.org",
                        "password", People.PASSWORD,
                        "regions", List.of("350504")))
                .put("/users/luojiang")
                .then()
                .statusCode(201);

        account("office", Map.of("departments", List.of("reporting-office")));
        account("elsewhere", Map.of("departments", List.of("qz-sports")));
        account("other-figures", Map.of("indicators", List.of("life-expectancy"), "regions", List.of("350504")));

        job.notifyOverdue();
        assertThat(alertStates()).containsExactly("OPEN");

        Instant now = nextWorkingMoment();
        reminders.remind(now);
        reminders.remind(now);
        assertThat(notifications("luojiang@example.org")).hasSize(1);
        assertThat(notifications("luojiang@example.org").get(0)).contains("逾期");
        assertThat(notifications("head@example.org")).hasSize(1);
        int id = admin().get("/submissions?collection=reporting-test").path("items[0].id");
        // Whoever sees what is owed is reminded of it, and nobody else.
        assertThat(reminded(id))
                .containsExactlyInAnyOrder("luojiang@example.org", "office@example.org", "head@example.org");

        admin().body("{\"value\": 50}")
                .put("/readings/reporting-test/350504/2025Q3")
                .then()
                .statusCode(201);
        assertThat(alertStates()).containsExactly("RESOLVED");

        admin().get("/submissions/" + id + "/template.xlsx")
                .then()
                .statusCode(200)
                .contentType(containsString("spreadsheetml"));
        People.with(People.withRole("VERIFIER", Map.of()))
                .body("{\"reason\": \"请核对\"}")
                .post("/api/v1/submissions/" + id + "/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        assertThat(notifications("luojiang@example.org")).hasSize(2);
    }

    private static void account(String name, Map<String, List<String>> limits) {
        Map<String, Object> body = new HashMap<>(limits);
        body.put("role", "REPORTER");
        body.put("email", name + "@example.org");
        body.put("password", People.PASSWORD);
        body.put("mustChangePassword", false);
        admin().body(body).put("/users/" + name).then().statusCode(201);
        String token = People.token(name, Map.of(), "READ");
        boolean sees = People.with(token)
                        .get("/api/v1/submissions?collection=reporting-test")
                        .<Integer>path("total")
                > 0;
        assertThat(sees).as(name + " sees the submission").isEqualTo(name.equals("office"));
    }

    private static Set<String> reminded(long submission) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ReminderRecord.<ReminderRecord>list("submission", submission).stream()
                        .map(given -> given.address)
                        .collect(Collectors.toSet()));
    }

    private static List<String> alertStates() {
        return admin().get("/alerts?kind=SUBMISSION_OVERDUE&size=1000&region=350504")
                .jsonPath()
                .getList("items.findAll { it.subject.department == 'reporting-office' }.state");
    }

    /** Nobody is reminded on a weekend. */
    private Instant nextWorkingMoment() {
        var today = clock.instant().atZone(clock.getZone());
        int days = Math.max(0, 8 - today.getDayOfWeek().getValue());
        return today.getDayOfWeek().getValue() > 5 ? today.plusDays(days).toInstant() : today.toInstant();
    }

    @Test
    void metricsCountWhatIsOwed() {
        String scrape = People.administrator().get("/q/metrics").asString();
        assertThat(scrape).contains("submissions{state=\"EXPECTED\"");
        assertThat(scrape).contains("submission_overdue_seconds{department=\"qz-sports\"");
        assertThat(scrape)
                .contains("submission_completeness_ratio{department=\"qz-sports\",region=\"350500\",period=\"");
    }
}
