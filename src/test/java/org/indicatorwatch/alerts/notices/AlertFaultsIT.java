package org.indicatorwatch.alerts.notices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.indicatorwatch.platform.database.DataDirectory;
import org.indicatorwatch.platform.database.EmbeddedPostgres;
import org.indicatorwatch.testing.PackagedService;
import org.indicatorwatch.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances on one PostgreSQL and a real mail server, all of which die and come back while figures change. With
 * {@code -Dfaults=full} for 500 changes.
 */
class AlertFaultsIT {

    private static final boolean FULL = "full".equals(System.getProperty("faults"));
    private static final int CHANGES = FULL ? 500 : 24;
    /** One fault after so many changes. */
    private static final int FAULT_EVERY = FULL ? 25 : 6;

    private static final long PATIENCE_MINUTES = 10;
    private static final List<String> REGIONS = List.of(
            "350502", "350503", "350504", "350505", "350521", "350524", "350525", "350526", "350581", "350582",
            "350583", "3505KF", "3505TS");

    @TempDir
    Path temporary;

    private final Random random = new Random(7);
    private final List<PackagedService> instances = new ArrayList<>();
    private final List<MimeMessage> received = Collections.synchronizedList(new ArrayList<>());
    private EmbeddedPostgres postgres;
    private GreenMail mailServer;
    private int smtpPort;
    private int kills;
    private int outages;
    private int restarts;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(temporary.resolve("pg"));
        postgres = EmbeddedPostgres.start(new DataDirectory(temporary.resolve("pg")));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            smtpPort = free.getLocalPort();
        }
        startMailServer();
        instances.add(PackagedService.start(temporary.resolve("a"), settings()));
        instances.add(PackagedService.start(temporary.resolve("b"), settings()));
    }

    @AfterEach
    void stop() {
        instances.forEach(PackagedService::kill);
        mailServer.stop();
        postgres.close();
    }

    @Test
    void everyMessageArrivesAndNoneTwiceWhateverDies() throws Exception {
        setUpPeople();
        List<String> changes = changes();
        for (int i = 0; i < changes.size(); i++) {
            post(changes.get(i));
            if (i % FAULT_EVERY == FAULT_EVERY - 1) {
                breakSomething(i / FAULT_EVERY);
            }
        }
        awaitEnd();
        collectMails();

        assertThat(number("select count(*) from outbox_message where state <> 'SENT' and state <> 'CANCELLED'"))
                .as("messages that are not sent")
                .isZero();
        assertThat(
                        number(
                                "select count(*) from alert_event e join alert a on a.id = e.alert where e.action in"
                                        + " ('OPENED', 'REOPENED') and a.urgent and not exists"
                                        + " (select 1 from alert_notice n where n.event = e.id)"
                                        + " and not exists (select 1 from alert_event w where w.alert = a.id and w.action = 'WITHHELD')"))
                .as("openings that nobody is told of")
                .isZero();
        List<String> sent = texts("select message_id from outbox_message where state = 'SENT'");
        Map<String, Long> arrivals =
                received.stream().collect(Collectors.groupingBy(AlertFaultsIT::messageId, Collectors.counting()));
        assertThat(arrivals.keySet()).as("messages that arrived").containsAll(sent);
        // Who dies between the server's acceptance and its record sends again, with the same Message-ID: SMTP knows no
        // better. One such repetition per kill or restart of the database is the most there can be per message.
        long repeated = arrivals.values().stream().filter(times -> times > 1).count();
        assertThat(repeated).as("messages that arrived twice").isLessThanOrEqualTo(kills + restarts);
        assertThat(number("select count(*) from (select n.event, n.contact from alert_notice n where n.state = 'TOLD'"
                        + " group by n.event, n.contact having count(distinct n.message_key) > 1) twice"))
                .as("changes told in two messages")
                .isZero();
        System.out.printf(
                "Faults: %d changes of figures, %d alerts, %d news in %d messages; %d kills, %d restarts of PostgreSQL,"
                        + " %d outages of the mail server; lost 0, repeated under the same Message-ID %d%n",
                changes.size(),
                number("select count(*) from alert"),
                number("select count(*) from alert_notice where state = 'TOLD'"),
                sent.size(),
                kills,
                restarts,
                outages,
                repeated);
    }

    /** Beside the secretariat, somebody in every county: a message each. */
    private void setUpPeople() {
        for (String region : REGIONS) {
            put(
                    "/contacts/county-" + region,
                    "{\"name\":\"%s\",\"role\":\"OBSERVER\",\"region\":\"%s\",\"email\":\"%s@example.org\"}"
                            .formatted(region, region, region));
        }
        put("/routes/counties", "{\"position\":1,\"roles\":[\"OBSERVER\"],\"continue\":true}");
    }

    private void put(String path, String body) {
        given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .contentType("application/json")
                .body(body)
                .put(instances.get(0).url("/api/v1" + path))
                .then()
                .statusCode(201);
    }

    /** Each series falls below its baseline; later changes take a second series of the region, and so on. */
    private List<String> changes() {
        List<Map<String, Object>> targets = given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .get(instances.get(0).url("/api/v1/plans/qz-145/targets?size=1000"))
                .jsonPath()
                .getList("items.findAll { it.indicator != null && it.goal.rule.type == 'level'"
                        + " && it.goal.rule.op == '>=' && it.baseline?.value != null }");
        List<String> changes = new ArrayList<>();
        for (Map<String, Object> target : targets) {
            double baseline = ((Number) ((Map<?, ?>) target.get("baseline")).get("value")).doubleValue();
            for (String region : REGIONS) {
                changes.add(readings((String) target.get("indicator"), region, baseline));
            }
        }
        Collections.shuffle(changes, random);
        List<String> chosen = changes.stream().distinct().limit(CHANGES).toList();
        assertThat(chosen).hasSize(CHANGES);
        return chosen;
    }

    private static String readings(String indicator, String region, double baseline) {
        String row = "{\"indicator\":\"%s\",\"region\":\"%s\",\"period\":\"%d\",\"value\":%.0f,\"confirm\":true}";
        return Stream.of(
                        row.formatted(indicator, region, 2020, baseline + 1),
                        row.formatted(indicator, region, 2021, baseline + 1),
                        row.formatted(indicator, region, 2022, Math.floor(baseline * 0.8)))
                .collect(Collectors.joining(",", "{\"readings\":[", "]}"));
    }

    /** To whichever instance answers; an import that was cut off is repeated, as a client would. */
    private void post(String body) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (System.nanoTime() < deadline) {
            PackagedService any = instances.get(random.nextInt(instances.size()));
            try {
                int status = given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                        .contentType("application/json")
                        .body(body)
                        .post(any.url("/api/v1/readings"))
                        .statusCode();
                if (status == 200) {
                    return;
                }
                assertThat(status).as(body).isGreaterThanOrEqualTo(500);
            } catch (Exception connectionLost) {
                // The instance is dead or has just died.
            }
            Thread.sleep(200);
        }
        throw new AssertionError("No instance takes figures any more");
    }

    private void breakSomething(int turn) throws Exception {
        switch (turn % 4) {
            case 0, 2 -> killOne();
            case 1 -> {
                collectMails();
                mailServer.stop();
                outages++;
                Thread.sleep(4000);
                startMailServer();
            }
            default -> restartPostgres();
        }
    }

    private void killOne() {
        int index = random.nextInt(instances.size());
        instances.get(index).kill();
        kills++;
        instances.set(index, PackagedService.launch(temporary.resolve(index == 0 ? "a" : "b"), settings()));
    }

    private void restartPostgres() throws Exception {
        Path program;
        try (Stream<Path> files = Files.walk(temporary.resolve("pg").resolve("postgresql"))) {
            program = files.filter(file -> file.endsWith("bin/pg_ctl"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        Path cluster = temporary.resolve("pg").resolve("database");
        command.addAll(List.of(program.toString(), "restart", "-w", "-m", "immediate", "-D", cluster.toString()));
        Path log = temporary.resolve("pg-restart.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        restarts++;
    }

    private void startMailServer() {
        mailServer = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", "smtp"));
        mailServer.start();
    }

    private void collectMails() {
        received.addAll(Arrays.asList(mailServer.getReceivedMessages()));
    }

    private void awaitEnd() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        int calm = 0;
        // Nothing to do in any queue, for several looks in a row.
        while (calm < 5 && System.nanoTime() < deadline) {
            long waiting = number("select (select count(*) from assessment_request)"
                    + " + (select count(*) from alert_notice where state = 'PENDING' and not digest)"
                    + " + (select count(*) from outbox_message where state in ('PENDING', 'IN_FLIGHT'))");
            calm = waiting == 0 ? calm + 1 : 0;
            Thread.sleep(1000);
        }
        assertThat(calm).as("looks at empty queues").isEqualTo(5);
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", EmbeddedPostgres.SERVICE),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", postgres.password()),
                Map.entry("QUARKUS_FLYWAY_USERNAME", EmbeddedPostgres.OWNER),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", postgres.password()),
                Map.entry("QUARKUS_MAILER_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MAILER_PORT", Integer.toString(smtpPort)),
                Map.entry("QUARKUS_MAILER_FROM", "watch@example.org"),
                Map.entry("INDICATOR_WATCH_DELIVERY_SEND_TIMEOUT", "5s"),
                Map.entry("INDICATOR_WATCH_DELIVERY_LEASE", "15s"),
                Map.entry("INDICATOR_WATCH_DELIVERY_RETRY_INITIAL_DELAY", "1s"),
                Map.entry("INDICATOR_WATCH_DELIVERY_RETRY_MAX_DELAY", "5s"),
                Map.entry("INDICATOR_WATCH_ALERTS_GROUP_QUIET", "0s"),
                Map.entry("INDICATOR_WATCH_ALERTS_GROUP_BURST", "1000"));
    }

    private long number(String query) {
        return Long.parseLong(texts(query).get(0));
    }

    private List<String> texts(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), EmbeddedPostgres.SERVICE, postgres.password());
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
