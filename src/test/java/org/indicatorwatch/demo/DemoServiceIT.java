package org.indicatorwatch.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import org.indicatorwatch.boards.DashboardQueries;
import org.indicatorwatch.boards.PrometheusServer;
import org.indicatorwatch.testing.PackagedService;
import org.indicatorwatch.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.indicatorwatch.testing.Api.eventually;

/** What a newcomer sees: the packaged service in demo mode, with its own PostgreSQL, under a real Prometheus. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoServiceIT {

    /** What the killed process was sending is sent by the next one after the lease, which must not be long here. */
    private static final Map<String, String> DEMO = Map.of(
            "INDICATOR_WATCH_DEMO", "true",
            "INDICATOR_WATCH_DELIVERY_SEND_TIMEOUT", "5s",
            "INDICATOR_WATCH_DELIVERY_LEASE", "10s");

    private static final Path BOARD_WITH_SQL = DashboardQueries.DIRECTORY.resolve("indicator.json");

    @TempDir
    static Path temporary;

    private static Path data;
    private static PackagedService service;

    @BeforeAll
    static void start() {
        data = temporary.resolve("data");
        service = PackagedService.start(data, DEMO);
        eventually("the demo's figures are judged", () -> status("12", "350525").equals("OFF_TRACK"));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static JsonPath get(String path) {
        return given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .get(service.url("/api/v1" + path))
                .jsonPath();
    }

    private static JsonPath assessment(String target, String region) {
        return get("/assessments?plan=qz-145&target=" + target + "&region=" + region);
    }

    private static String status(String target, String region) {
        return String.valueOf((Object) assessment(target, region).get("items[0].status"));
    }

    private static List<Path> mails() {
        Path directory = data.resolve("mail");
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(1)
    void theStoryOfTheDemoIsTold() {
        assertThat(status("12", "350525")).isEqualTo("OFF_TRACK");
        assertThat(status("12", "350581")).isEqualTo("CRITICAL");
        assertThat(status("2", "350500")).isEqualTo("WATCH");
        assertThat(assessment("5", "350500").getString("items[0].status")).isEqualTo("NO_DATA");
        assertThat(assessment("5", "350500").getList("items[0].flags"))
                .asString()
                .contains("referenceMissing");
        assertThat(assessment("12", "350505").getBoolean("items[0].stale")).isTrue();
        assertThat(assessment("12", "350502").getBoolean("items[0].stale")).isFalse();
        assertThat(get("/readings?size=1").getString("items[0].comment")).isEqualTo("演示数据");
    }

    @Test
    @Order(2)
    void alertsAreOpenAndTheMailIsMarkedAsDemo() throws IOException, MessagingException {
        eventually("a mail is written", () -> !mails().isEmpty());
        assertThat(get("/alerts?state=OPEN").getInt("total")).isPositive();
        try (InputStream file = Files.newInputStream(mails().get(0))) {
            MimeMessage mail = new MimeMessage(null, file);
            assertThat(mail.getSubject()).startsWith("【演示数据】");
            assertThat(mail.getMessageID()).isNotBlank();
        }
    }

    @Test
    @Order(3)
    void everyExpressionOfTheBoardsAboutIndicatorsReturnsRows() {
        try (PrometheusServer prometheus = PrometheusServer.scraping(service.url("/q/metrics"))) {
            for (String board : List.of("overview", "indicator", "counties")) {
                for (DashboardQueries.Query query : DashboardQueries.of(board)) {
                    if (query.isPromql()) {
                        // After a scrape that took too long, there are no rows until the next one.
                        eventually(
                                query + " returns rows",
                                () -> !prometheus.query(query.text()).isEmpty());
                    }
                }
            }
        }
    }

    @Test
    @Order(4)
    void everySqlOfTheBoardsReturnsRows() throws IOException, SQLException {
        List<String> pid = Files.readAllLines(data.resolve("database/postmaster.pid"));
        String url = "jdbc:postgresql://127.0.0.1:" + pid.get(3) + "/indicator_watch";
        String password = Files.readString(data.resolve("database-password")).strip();
        try (Connection connection = DriverManager.getConnection(url, "indicator_watch", password);
                Statement statement = connection.createStatement()) {
            for (Map<String, String> selected : List.of(
                    selected("12", "county-visit-rate", "350525"),
                    selected("7", "medical-service-revenue-share", "350500"),
                    selected("17", "online-procurement-drugs", "350500"))) {
                for (DashboardQueries.Query query : DashboardQueries.of(BOARD_WITH_SQL, selected)) {
                    if (!query.isPromql()) {
                        try (ResultSet rows = statement.executeQuery(query.text())) {
                            assertThat(rows.next())
                                    .as(query + " for " + selected)
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    private static Map<String, String> selected(String target, String indicator, String region) {
        return Map.of("plan", "qz-145", "target", target, "part", indicator, "region_code", region);
    }

    @Test
    @Order(5)
    void aSecondInstanceInTheSameDirectoryIsRefusedClearly() {
        PackagedService second = PackagedService.launch(data, DEMO);

        assertThat(second.await()).isNotZero();
        assertThat(second.log()).contains("Another running instance holds the data directory");
    }

    @Test
    @Order(6)
    void nothingIsLostWhenTheProcessIsKilledAndNothingIsSentAgain() {
        int readings = get("/readings?size=1").getInt("total");
        service.kill();

        service = PackagedService.start(data, DEMO);

        assertThat(get("/readings?size=1").getInt("total")).isEqualTo(readings);
        given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .contentType("application/json")
                .post(service.url("/api/v1/assessments/run"))
                .then()
                .statusCode(202);
        eventually(
                "everything is told",
                () -> isOverdueKnown()
                        && !told().containsValue(0)
                        && !isAnythingOnItsWay()
                        && mails().size() == notifications("SENT"));
        assertThat(told())
                .allSatisfy((alert, times) -> assertThat(times).as(alert).isEqualTo(1));
    }

    private static boolean isOverdueKnown() {
        return get("/alerts?kind=SUBMISSION_OVERDUE").getInt("total") > 0;
    }

    private static boolean isAnythingOnItsWay() {
        return notifications("PENDING") + notifications("IN_FLIGHT") > 0;
    }

    private static int notifications(String state) {
        return get("/notifications?state=" + state).getInt("total");
    }

    /** How often people were told of each alert that is told at once; alone or with others, as time had it. */
    private static Map<String, Integer> told() {
        List<Integer> alerts =
                get("/alerts?size=1000").getList("items.findAll { it.severity != 'LOW' && it.status != 'WATCH' }.id");
        return alerts.stream().collect(Collectors.toMap(alert -> "alert " + alert, DemoServiceIT::timesTold));
    }

    private static int timesTold(int alert) {
        return get("/alerts/" + alert).getInt("history.count { it.action == 'TOLD' }");
    }

    @Test
    @Order(7)
    void theFirstPasswordIsInAFileThatOnlyTheOperatorCanRead() throws IOException {
        Path file = data.resolve("initial-admin");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String password = Files.readString(file).strip();
        given().auth()
                .preemptive()
                .basic("admin", password)
                .contentType("application/json")
                .body("{\"name\": \"automation\"}")
                .post(service.url("/api/v1/tokens"))
                .then()
                .statusCode(201);
        assertThat(service.log()).doesNotContain(password);
    }
}
