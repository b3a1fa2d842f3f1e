package org.indicatorwatch.readings.collecting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.indicatorwatch.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * A collection of two figures that the health commission owes for two counties, and those who work on it, over the wire.
 * Every stage has its own indicators, so that no test locks the figures of another.
 */
final class SubmissionStage {

    static final String PERIOD = "2025Q4";

    final String form = "form-" + UUID.randomUUID().toString().substring(0, 8);
    final String first = form + "-a";
    final String second = form + "-b";
    final String reporter;
    final String verifier;

    SubmissionStage() {
        indicator(first);
        indicator(second);
        collect(form, List.of(first, second), List.of("qz-health")).statusCode(201);
        reporter = People.withRole("REPORTER", Map.of("regions", List.of("350502")));
        verifier = People.withRole("VERIFIER", Map.of());
    }

    static RequestSpecification as(String token) {
        return People.with(token).basePath("/api/v1");
    }

    static RequestSpecification admin() {
        return People.administrator().basePath("/api/v1");
    }

    static void indicator(String code) {
        admin().body(
                        """
                        {"name": "%s", "unit": "%%", "decimals": 2, "polarity": "HIGHER", "measure": "RATE",
                         "accumulation": "PERIOD", "frequency": "QUARTERLY", "aggregation": "NONE"}
                        """
                                .formatted(code))
                .put("/indicators/" + code)
                .then()
                .statusCode(201);
    }

    static ValidatableResponse collect(String code, List<String> indicators, List<String> departments) {
        return collect(code, indicators, departments, Map.of());
    }

    static ValidatableResponse collect(
            String code, List<String> indicators, List<String> departments, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name", code,
                "indicators", indicators,
                "departments", departments,
                "frequency", "QUARTERLY",
                "regions", List.of("350502", "350503"),
                "dueWorkingDays", 10,
                "from", PERIOD,
                "to", PERIOD));
        body.putAll(more);
        return admin().body(body).put("/collections/" + code).then();
    }

    /** A rule that the figures of one indicator do not exceed those of the other. */
    static ValidatableResponse rule(String code, String left, String right, String severity) {
        return admin().body(Map.of(
                        "left", left, "operator", "<=", "right", right, "severity", severity, "message", "甲不大于乙"))
                .put("/validation-rules/" + code)
                .then();
    }

    static void dropRule(String code) {
        admin().delete("/validation-rules/" + code).then().statusCode(204);
    }

    static int submission(String form, String department, String region) {
        List<Integer> ids = admin().queryParam("collection", form)
                .queryParam("department", department)
                .queryParam("region", region)
                .get("/submissions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    /** The submission for the first of the counties. */
    int submission() {
        return submission(form, "qz-health", "350502");
    }

    static Map<String, Object> row(String indicator, String value) {
        return Map.of("indicator", indicator, "region", "350502", "period", PERIOD, "value", value, "confirm", true);
    }

    static ValidatableResponse post(String token, String query, List<Map<String, Object>> rows) {
        return as(token)
                .body(Map.of("readings", rows))
                .post("/readings" + query)
                .then();
    }

    static ValidatableResponse post(String token, String query, String indicator, String value, String reason) {
        Map<String, Object> row = new HashMap<>(row(indicator, value));
        row.put("reason", reason);
        return post(token, query, List.of(row));
    }

    static ValidatableResponse step(String token, int id, String step, String body) {
        return as(token).body(body).post("/submissions/" + id + "/" + step).then();
    }

    static ValidatableResponse get(int id) {
        return admin().get("/submissions/" + id).then().statusCode(200);
    }

    static ValidatableResponse reading(String indicator) {
        return admin().get("/readings/" + indicator + "/350502/" + PERIOD).then();
    }

    /** Checks what the audit log says of the submission: action, state before and after, role of the actor. */
    static void trail(int id, String... expected) {
        List<Map<String, Object>> entries =
                admin().get("/audit?size=1000&sort=id&subject=submission/" + id).path("items");
        assertThat(entries.stream()
                        .map(entry -> entry.get("action") + " " + state(entry.get("before")) + " "
                                + state(entry.get("after")) + " "
                                + entry.get("actor").toString().replaceFirst("-.*", "")))
                .containsExactly(expected);
    }

    private static Object state(Object view) {
        return ((Map<?, ?>) view).get("state");
    }

    /** Both figures delivered. */
    int submitted() {
        int id = submission();
        post(reporter, "", first, "70", null).statusCode(200);
        post(reporter, "", second, "71", null).statusCode(200);
        get(id).body("state", equalTo("SUBMITTED"));
        return id;
    }
}
