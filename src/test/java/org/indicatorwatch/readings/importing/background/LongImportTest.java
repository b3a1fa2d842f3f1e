package org.indicatorwatch.readings.importing.background;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.limits.Limits;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.audit.Author;
import org.indicatorwatch.platform.workbook.WorkbookFile;
import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.readings.importing.ImportListener;
import org.indicatorwatch.readings.importing.ImportOptions;
import org.indicatorwatch.readings.importing.ImportSummary;
import org.indicatorwatch.readings.importing.ReadingImporter;
import org.indicatorwatch.readings.importing.format.CsvRows;
import org.indicatorwatch.readings.importing.format.HandmadeWorkbook;
import org.indicatorwatch.readings.importing.format.ImportFormat;
import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
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
    LongImportService imports;

    @Inject
    LongImportJob worker;

    @Inject
    ReadingImporter importer;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void leaveWhatIsQueuedToTheTests() {
        scheduler.pause("long-imports");
    }

    @AfterEach
    void goOn() {
        scheduler.resume("long-imports");
    }

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
        assertThat(endOf(interrupted).state).isEqualTo(LongImport.State.DONE);
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

    @ParameterizedTest
    @EnumSource(names = {"CSV", "WORKBOOK"})
    void a_running_import_that_is_cancelled_stores_nothing(ImportFormat format) throws IOException {
        String cell = format == ImportFormat.CSV ? "2006" : "2005";
        LongImport running = running(format, longFile(format, cell));
        assertThat(imports.cancel(running.id, SOMEBODY)).isFalse();
        worker.run(running);
        LongImport ended = imports.get(running.id, SOMEBODY);
        assertThat(ended.state).isEqualTo(LongImport.State.CANCELLED);
        assertThat(ended.failure).isNull();
        admin().get("/api/v1/readings/gps-per-10000/350581/" + cell).then().statusCode(404);
    }

    @Test
    void an_import_that_is_cancelled_while_it_is_merged_stores_nothing() {
        LongImport running = running(ImportFormat.CSV, (HEADER + "gps-per-10000,350581,2004,0.4\n").getBytes());
        ImportListener cancelling = new ImportListener() {
            @Override
            public void stored(ImportSummary summary) {
                imports.cancel(running.id, SOMEBODY);
                imports.done(running, summary);
            }
        };
        assertThatThrownBy(() -> importer.run(
                        new CsvRows(new ByteArrayInputStream((HEADER + "gps-per-10000,350581,2004,0.4\n").getBytes())),
                        SOMEBODY,
                        new Author("somebody", "127.0.0.9"),
                        PLAIN,
                        cancelling))
                .isInstanceOf(CancellationException.class);
        admin().get("/api/v1/readings/gps-per-10000/350581/2004").then().statusCode(404);
    }

    @Test
    void a_cancellation_outlasts_a_note_of_progress() {
        LongImport running = running(ImportFormat.CSV, HEADER.getBytes());
        imports.cancel(running.id, SOMEBODY);
        assertThat(imports.progress(running, 5)).isFalse();
        assertThat(imports.get(running.id, SOMEBODY).cancelRequested).isTrue();
    }

    @Test
    void whoever_works_on_an_import_keeps_it() {
        LongImport running = running(ImportFormat.CSV, HEADER.getBytes());
        Instant before = imports.get(running.id, SOMEBODY).claimedUntil;
        imports.renew(running);
        assertThat(imports.get(running.id, SOMEBODY).claimedUntil)
                .isAfter(Instant.now().plus(LongImportService.LEASE).minusSeconds(60))
                .isNotEqualTo(before);
        LongImport other = new LongImport();
        other.id = running.id;
        other.claim = UUID.randomUUID();
        Instant held = imports.get(running.id, SOMEBODY).claimedUntil;
        imports.renew(other);
        assertThat(imports.get(running.id, SOMEBODY).claimedUntil).isEqualTo(held);
    }

    @Test
    void an_import_that_breaks_off_every_time_is_given_up() {
        LongImport hopeless =
                submit("gps-per-10000,350581,2003,0.9\n", LongImport.State.RUNNING, Duration.ofSeconds(-1));
        QuarkusTransaction.requiringNew()
                .run(() -> LongImport.lock(hopeless.id).orElseThrow().attempts = LongImportService.MAX_ATTEMPTS);
        assertThat(endOf(hopeless).state).isEqualTo(LongImport.State.FAILED);
        admin().get("/api/v1/imports/" + hopeless.id)
                .then()
                .body("problem.code", equalTo("import-interrupted"))
                .body("problem.violations[0].message", containsString("3 次"));
        admin().get("/api/v1/readings/gps-per-10000/350581/2003").then().statusCode(404);
    }

    @Test
    void an_attempt_is_counted_when_it_begins() {
        LongImport interrupted =
                submit("gps-per-10000,350581,2002,0.9\n", LongImport.State.RUNNING, Duration.ofSeconds(-1));
        assertThat(endOf(interrupted).attempts).isEqualTo(1);
    }

    @Test
    void a_workbook_with_problems_comes_back_marked() throws IOException {
        HandmadeWorkbook workbook =
                new HandmadeWorkbook(HandmadeWorkbook.row(1, "indicator", "region", "period", "value")
                        + HandmadeWorkbook.row(2, "gps-per-10000", "350581", "2001", "约1"));
        String place = admin().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(WorkbookFormat.MEDIA_TYPE, ContentType.BINARY)))
                .contentType(WorkbookFormat.MEDIA_TYPE)
                .body(workbook.bytes())
                .post("/api/v1/readings?async=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        ended(place);
        byte[] marked = admin().get(place + "/problems.xlsx")
                .then()
                .statusCode(200)
                .contentType(WorkbookFormat.MEDIA_TYPE)
                .extract()
                .asByteArray();
        Path file = Files.write(Files.createTempFile("marked", ".xlsx"), marked);
        List<String> words = new ArrayList<>();
        try (WorkbookFile read = WorkbookFile.open(file)) {
            read.forEachRow(row -> words.add(row.cell(4).text()));
        } finally {
            Files.delete(file);
        }
        assertThat(words.get(1)).contains("“约1”不是数字");
        String plain = submit(HEADER + "none,350581,2012,1\n");
        ended(plain);
        admin().get(plain + "/problems.xlsx").then().statusCode(404).body("code", equalTo("no-marked-workbook"));
        admin().get("/api/v1/imports/" + UUID.randomUUID() + "/problems.xlsx")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void whose_import_it_is_not_does_not_see_it() {
        LongImport theirs = submit("gps-per-10000,350581,2007,0.7\n", LongImport.State.RUNNING, Duration.ofMinutes(5));
        Actor other = new Actor("other", EnumSet.of(Capability.WRITE_READINGS), Limits.NONE, Limits.NONE, false);
        assertThatThrownBy(() -> imports.get(theirs.id, other)).hasMessage("not-found");
        admin().get("/api/v1/imports/nonsense").then().statusCode(404);
    }

    /** One good row and, so that it is read in several parts, many that are not. */
    private static byte[] longFile(ImportFormat format, String period) throws IOException {
        StringBuilder rows = new StringBuilder();
        if (format == ImportFormat.CSV) {
            rows.append(HEADER).append("gps-per-10000,350581,").append(period).append(",0.5\n");
            rows.append("none,350581,2012,1\n".repeat(2100));
            return rows.toString().getBytes(StandardCharsets.UTF_8);
        }
        rows.append(HandmadeWorkbook.row(1, "indicator", "region", "period", "value"));
        rows.append(HandmadeWorkbook.row(2, "gps-per-10000", "350581", period, "0.5"));
        for (int row = 3; row < 2103; row++) {
            rows.append(HandmadeWorkbook.row(row, "none", "350581", "2012", "1"));
        }
        return new HandmadeWorkbook(rows.toString()).bytes();
    }

    private LongImport submit(String rows, LongImport.State state, Duration lease) {
        return submit((HEADER + rows).getBytes(StandardCharsets.UTF_8), ImportFormat.CSV, state, lease);
    }

    private LongImport running(ImportFormat format, byte[] body) {
        return submit(body, format, LongImport.State.RUNNING, Duration.ofMinutes(1));
    }

    private LongImport submit(byte[] body, ImportFormat format, LongImport.State state, Duration lease) {
        LongImport submitted =
                imports.submit(new ByteArrayInputStream(body), format, PLAIN, null, SOMEBODY, "127.0.0.9");
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

    /** Another worker, that of an earlier test, may have the turn. */
    private LongImport endOf(LongImport submitted) {
        Api.eventually("the import has ended", () -> {
            worker.runAll();
            return imports.get(submitted.id, SOMEBODY).finishedAt != null;
        });
        return imports.get(submitted.id, SOMEBODY);
    }

    private static JsonPath ended(String place) {
        Api.eventually(
                "the import has ended", () -> admin().get(place).jsonPath().get("finishedAt") != null);
        return admin().get(place).jsonPath();
    }

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + PostgresResource.TOKEN);
    }
}
