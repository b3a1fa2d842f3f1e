package org.indicatorwatch.platform.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class AuditTest {

    private final String code = "x" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Audit audit;

    @Test
    void every_write_of_the_rest_interface_leaves_an_entry() {
        String writer = People.account("ADMINISTRATOR", Map.of());
        String token = People.token(writer, Map.of(), "ADMIN");
        Map<String, Object> indicator =
                Map.of("name", "n", "unit", "%", "decimals", 2, "frequency", "ANNUAL", "measure", "RATE");
        Map<String, Object> target = Map.of(
                "name",
                "t",
                "indicator",
                code,
                "goal",
                Map.of("rule", Map.of("type", "level", "op", ">=", "value", 9)));
        put(token, "/regions/" + code, Map.of("name", "r", "level", "COUNTY"));
        put(token, "/regions/" + code, Map.of("name", "renamed", "level", "COUNTY"));
        put(token, "/departments/" + code, Map.of("name", "d", "region", code));
        put(token, "/indicators/" + code, indicator);
        put(token, "/plans/" + code, Map.of("title", "p", "region", code, "goalPeriod", "2025"));
        put(token, "/plans/" + code + "/targets/1", target);
        put(token, "/collections/" + code, collection());
        String cell = "/readings/" + code + "/" + code + "/2025";
        int submission = People.administrator()
                .get("/api/v1/submissions?collection=" + code)
                .path("items[0].id");
        put(token, cell, Map.of("value", 1));
        step(token, submission, "verify");
        put(token, cell, Map.of("value", 2, "reason", "wrong"));
        step(token, submission, "return");
        step(token, submission, "submit");
        delete(token, cell + "?reason=wrong");
        put(token, cell + "?draft=true", Map.of("value", 3));
        delete(token, cell + "?draft=true");
        put(token, cell + "?draft=true", Map.of("value", 3));
        Map<String, Object> row = Map.of("indicator", code, "region", code, "period", "2022", "value", 1);
        Map<String, Object> bad = Map.of("indicator", code, "region", code, "period", "2021", "value", "x");
        People.with(token)
                .body(Map.of("readings", List.of(row, bad)))
                .post("/api/v1/readings")
                .then()
                .statusCode(200);
        delete(token, "/plans/" + code + "/targets/1");
        delete(token, "/plans/" + code);
        delete(token, "/departments/" + code);
        People.with(token).post("/api/v1/assessments/run?wait=60s").then().statusCode(200);

        String series = code + "/" + code + "/2025";
        List<Map<String, Object>> entries = entries("?size=1000&actor=" + writer);
        assertThat(entries.stream().map(entry -> entry.get("action") + " " + entry.get("subject")))
                .filteredOn(line -> !line.startsWith("token."))
                .containsExactly(
                        "assessment.run assessments",
                        "department.delete department/" + code,
                        "plan.delete plan/" + code,
                        "target.delete target/" + code + "/1",
                        "reading.import readings",
                        "draft.create draft/" + series,
                        "submission.draft submission/" + submission,
                        "draft.delete draft/" + series,
                        "submission.discard submission/" + submission,
                        "draft.create draft/" + series,
                        "reading.delete reading/" + series,
                        "submission.amend submission/" + submission,
                        "submission.submit submission/" + submission,
                        "submission.return submission/" + submission,
                        "reading.update reading/" + series,
                        "submission.amend submission/" + submission,
                        "submission.verify submission/" + submission,
                        "reading.create reading/" + series,
                        "submission.submit submission/" + submission,
                        "collection.create collection/" + code,
                        "target.create target/" + code + "/1",
                        "plan.create plan/" + code,
                        "indicator.create indicator/" + code,
                        "department.create department/" + code,
                        "region.update region/" + code,
                        "region.create region/" + code);
        assertThat(entries).extracting("address").containsOnly("127.0.0.1");
        assertThat(only("reading.update", writer))
                .satisfies(entry -> assertThat(figure(entry, "before")).isEqualTo(1))
                .satisfies(entry -> assertThat(figure(entry, "after")).isEqualTo(2));
        assertThat(only("reading.import", writer).get("after"))
                .isEqualTo(Map.of("created", 1, "updated", 0, "unchanged", 0, "rejected", 1));
        assertThat(only("region.create", writer)).containsEntry("before", null);
        assertThat(only("department.delete", writer)).containsEntry("after", null);
    }

    @Test
    void accounts_leave_entries_without_their_secrets() {
        String account = People.account("VIEWER", Map.of());
        People.administrator()
                .body(Map.of("password", People.PASSWORD))
                .put("/api/v1/users/" + account + "/password")
                .then()
                .statusCode(204);
        People.administrator().delete("/api/v1/users/" + account).then().statusCode(204);
        String body = People.administrator()
                .get("/api/v1/audit?subject=user/" + account)
                .then()
                .body("items.action", equalTo(List.of("user.disable", "user.password", "user.create")))
                .body("items.actor", everyItem(equalTo("bootstrap")))
                .body("items[0].before.enabled", equalTo(true))
                .body("items[0].after.enabled", equalTo(false))
                .extract()
                .asString();
        assertThat(body).doesNotContain(People.PASSWORD, "$2a$", "$2b$");
    }

    @Test
    void what_changes_nothing_or_is_refused_leaves_none() {
        Map<String, Object> region = Map.of("name", "r", "level", "COUNTY");
        put(PostgresResource.TOKEN, "/regions/" + code, region);
        put(PostgresResource.TOKEN, "/regions/" + code, region);
        Map<String, Object> circular = new HashMap<>(region);
        circular.put("parent", code);
        People.administrator()
                .body(circular)
                .put("/api/v1/regions/" + code)
                .then()
                .statusCode(422);
        assertThat(entries("?subject=region/" + code)).hasSize(1);
    }

    @Test
    void an_entry_goes_down_with_the_write_that_it_tells_of() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record("test.write", "test/" + code, null, Map.of("a", 1));
                    throw new IllegalStateException("the write fails");
                }))
                .hasMessageContaining("the write fails");
        assertThat(entries("?subject=test/" + code)).isEmpty();
    }

    @Test
    void what_the_service_does_by_itself_is_recorded_as_its_own() {
        People.administrator()
                .get("/api/v1/audit?actor=system&action=target.create&subject=target/qz-145/12")
                .then()
                .body("total", equalTo(1))
                .body("items[0].address", nullValue())
                .body("items[0].after.indicator", equalTo("county-visit-rate"));
    }

    @Test
    void entries_are_found_by_actor_action_subject_and_time() {
        People.administrator()
                .get("/api/v1/audit?actor=system&action=target&subject=target/qz-145")
                .then()
                .body("total", greaterThan(20))
                .body("items.action", everyItem(startsWith("target.")))
                .body("items.subject", everyItem(startsWith("target/qz-145/")));
        String first = People.administrator()
                .get("/api/v1/audit?actor=system&action=target&size=1")
                .then()
                .body("items[0].at", notNullValue())
                .extract()
                .path("items[0].at");
        total("&to=2000-01-01", 0);
        total("&from=2999-01-01", 0);
        assertThat(entries("?size=1000&from=" + first + "&to=" + first)).isNotEmpty();
        People.administrator().get("/api/v1/audit?from=yesterday").then().statusCode(400);
        People.administrator().get("/api/v1/audit?subject=target/qz").then().body("total", equalTo(0));
        People.administrator().get("/api/v1/audit?size=1").then().body("items.size()", lessThan(2));
    }

    @Test
    void the_page_offers_what_there_is_actions_by_kind_and_subjects_by_their_own() {
        People.administrator().post("/api/v1/assessments/run?wait=60s").then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> audit.record("session.begin", "user/" + code, null, null));
        String page = People.administrator()
                .get("/audit")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String subjects = page.substring(page.indexOf("<datalist"), page.indexOf("</datalist>"));
        assertThat(subjects).contains("value=\"assessments\"", "value=\"user\"").doesNotContain("\"session\"");
        assertThat(page.replace(subjects, ""))
                .contains("value=\"assessment.run\"", "value=\"session\"", "value=\"session.begin\"");
        assertThat(AuditEntry.actions()).doesNotHaveDuplicates().contains("region.create", "session.begin");
        assertThat(AuditEntry.kinds()).doesNotHaveDuplicates().contains("region", "user");
    }

    private static void total(String filter, int total) {
        People.administrator().get("/api/v1/audit?actor=system" + filter).then().body("total", equalTo(total));
    }

    private static List<Map<String, Object>> entries(String query) {
        return new ArrayList<>(People.administrator()
                .get("/api/v1/audit" + query)
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("items"));
    }

    private static Map<String, Object> only(String action, String actor) {
        List<Map<String, Object>> found = entries("?action=" + action + "&actor=" + actor);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static int figure(Map<String, Object> entry, String side) {
        return ((Number) ((Map<?, ?>) entry.get(side)).get("value")).intValue();
    }

    private Map<String, Object> collection() {
        return Map.of(
                "name",
                "c",
                "indicators",
                List.of(code),
                "departments",
                List.of("qz-finance"),
                "frequency",
                "ANNUAL",
                "regions",
                List.of(code),
                "dueWorkingDays",
                5,
                "from",
                "2025",
                "to",
                "2025");
    }

    private static void step(String token, int submission, String step) {
        People.with(token)
                .body(Map.of("reason", "to show"))
                .post("/api/v1/submissions/" + submission + "/" + step)
                .then()
                .statusCode(200);
    }

    private static void put(String token, String path, Map<String, ?> body) {
        People.with(token).body(body).put("/api/v1" + path).then().statusCode(lessThan(300));
    }

    private static void delete(String token, String path) {
        People.with(token).delete("/api/v1" + path).then().statusCode(204);
    }
}
