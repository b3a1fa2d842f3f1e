package org.indicatorwatch.readings.importing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.Limits;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** Imports that outlive their request. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class LongImportTest {

    private static final String HEADER = "indicator,region,period,value\n";
    private static final Actor SOMEBODY =
            new Actor("somebody", EnumSet.allOf(Capability.class), Limits.NONE, Limits.NONE, false);
    private static final ImportOptions PLAIN = new ImportOptions(false, false);

    @Inject
    LongImports imports;

    @Inject
    LongImportWorker worker;

    @Test
    void an_import_runs_after_its_request_and_tells_how_far_it_is() {
        String place =
                submit(HEADER + "gps-per-10000,350581,2011,1.1\ngps-per-10000,350581,2012,1.2\nnone,350581,2012,1\n");
        JsonPath done = ended(place);
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("rowsRead")).isEqualTo(3);
        assertThat(done.getInt("total")).isEqualTo(3);
        assertThat(done.getInt("summary.created")).isEqualTo(2);
        assertThat(done.getInt("summary.rejected")).isEqualTo(1);
        assertThat(done.getString("summary.problems[0].message")).isEqualTo("没有代码为“none”的指标。");
        assertThat(admin().header("Accept-Language", "en")
                        .get(place)
                        .jsonPath()
                        .getString("summary.problems[0].message"))
                .contains("There is no indicator");
        admin().delete(place).then().statusCode(409).body("code", equalTo("import-finished"));
        admin().get("/api/v1/audit?action=reading.import&actor=bootstrap")
                .then()
                .body("items[0].address", notNullValue())
                .body("items[0].after.created", equalTo(2));
    }

    @Test
    void events_end_with_the_import() {
        String place = submit(HEADER + "gps-per-10000,350581,2010,1.0\n");
        String events =
                admin().accept("text/event-stream").get(place + "/events").asString();
        assertThat(events).startsWith("data:").contains("\"state\":\"DONE\"").contains("\"created\":1");
    }

    @Test
    void a_file_that_cannot_be_read_fails_with_its_reason() {
        JsonPath failed = ended(submit("indicator,colour\n"));
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("problem.violations[0].code")).isEqualTo("unknown-field");
    }

    @Test
    void an_interrupted_import_is_taken_up_again() {
        LongImport interrupted =
                submit("gps-per-10000,350581,2009,0.9\n", LongImport.State.RUNNING, Duration.ofSeconds(-1));
        worker.runAll();
        assertThat(imports.get(interrupted.id, SOMEBODY).state).isEqualTo(LongImport.State.DONE);
    }

    @Test
    void an_import_that_runs_elsewhere_is_left_alone() {
        LongImport elsewhere =
                submit("gps-per-10000,350581,2008,0.8\n", LongImport.State.RUNNING, Duration.ofMinutes(5));
        worker.runAll();
        assertThat(imports.get(elsewhere.id, SOMEBODY).state).isEqualTo(LongImport.State.RUNNING);
        assertThat(imports.cancel(elsewhere.id, SOMEBODY)).isFalse();
        assertThat(imports.progress(elsewhere, 1)).isFalse();
    }

    @Test
    void whose_import_it_is_not_does_not_see_it() {
        LongImport theirs = submit("gps-per-10000,350581,2007,0.7\n", LongImport.State.RUNNING, Duration.ofMinutes(5));
        Actor other = new Actor("other", EnumSet.of(Capability.WRITE_READINGS), Limits.NONE, Limits.NONE, false);
        assertThatThrownBy(() -> imports.get(theirs.id, other)).hasMessage("not-found");
        admin().get("/api/v1/imports/nonsense").then().statusCode(404);
    }

    private LongImport submit(String rows, LongImport.State state, Duration lease) {
        byte[] body = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
        LongImport submitted =
                imports.submit(new ByteArrayInputStream(body), ImportFormat.CSV, PLAIN, SOMEBODY, "127.0.0.9");
        return QuarkusTransaction.requiringNew().call(() -> {
            LongImport stored = LongImport.lock(submitted.id).orElseThrow();
            stored.state = state;
            stored.claim = UUID.randomUUID();
            stored.claimedUntil = Instant.now().plus(lease);
            return stored;
        });
    }

    private static String submit(String csv) {
        return admin().contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/v1/readings?async=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static JsonPath ended(String place) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        JsonPath status = admin().get(place).jsonPath();
        while (status.get("finishedAt") == null && System.nanoTime() < deadline) {
            status = admin().get(place).jsonPath();
        }
        return status;
    }

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + PostgresResource.TOKEN);
    }
}
