package org.indicatorwatch.alerts.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.indicatorwatch.alerts.faults.FaultInjector.InjectedFault;
import org.indicatorwatch.platform.database.EmbeddedPostgres;
import org.indicatorwatch.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two packaged instances on one PostgreSQL and a real mail server, all of which fail at random moments while figures
 * change. With {@code -Dfaults=full} for 500 changes and as many faults as fit, otherwise each fault once.
 */
class AlertFaultsIT {

    private static final boolean FULL = "full".equals(System.getProperty("faults"));
    private static final int CHANGES = FULL ? 500 : 24;
    /** Longest time between two changes, and between two faults. */
    private static final long PACE_MILLIS = FULL ? 700 : 500;

    private static final long CALM_MILLIS = FULL ? 6000 : 1500;
    private static final Duration SEND_TIMEOUT = Duration.ofSeconds(FULL ? 10 : 3);
    private static final Duration LEASE = Duration.ofSeconds(FULL ? 60 : 12);
    /** Clocks of instances may differ by lease less timeout without a message being sent twice. */
    private static final int CLOCK_ERROR_SECONDS =
            (int) (LEASE.minus(SEND_TIMEOUT).toSeconds() * 3 / 4);

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String TOKEN = "Bearer " + PostgresResource.TOKEN;
    private static final String SECRETARIAT = "secretariat@localhost";
    /** Counties of the test's own: with the indicators that can fall, enough series for a change each. */
    private static final List<String> COUNTIES = IntStream.range(0, FULL ? 63 : 5)
            .mapToObj(number -> "F%02d".formatted(number))
            .toList();

    @TempDir
    Path temporary;

    private final Random random = new Random(7);
    private CrashableDatabase database;
    private DisturbedMailServer mailServer;
    private ServiceInstances instances;

    @BeforeEach
    void start() throws Exception {
        database = new CrashableDatabase(temporary.resolve("pg"));
        mailServer = new DisturbedMailServer();
        instances = new ServiceInstances(temporary, settings());
    }

    @AfterEach
    void stop() {
        Stream.of(instances, mailServer, database).filter(Objects::nonNull).forEach(each -> {
            try {
                each.close();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void everyMessageArrivesAndNoneTwiceWhateverFails() throws Exception {
        setUpPeople();
        List<String> changes = changes();
        FaultInjector faults =
                new FaultInjector(instances, database, mailServer, CLOCK_ERROR_SECONDS, CALM_MILLIS, FULL);
        Thread breaking = new Thread(faults, "faults");
        breaking.start();
        for (String change : changes) {
            post(change);
            TimeUnit.MILLISECONDS.sleep(random.nextLong(PACE_MILLIS));
        }
        faults.stop(breaking);
        awaitEnd();

        MailArrivals mails = new MailArrivals(mailServer.received());
        everybodyWasToldOnceOfEachChange(mails);
        List<String> sent = database.rows("select message_id from outbox_message where state = 'SENT'").stream()
                .map(row -> row.get(0))
                .toList();
        assertThat(mails.arrivals().keySet()).as("messages that arrived").containsExactlyInAnyOrderElementsOf(sent);
        long repeated =
                mails.arrivals().values().stream().filter(times -> times > 1).count();
        // Whoever dies after hearing of the server's acceptance and before recording it sends again, under the same
        // Message-ID, as does whoever does not get to hear of it: SMTP knows no better. Each kill can hit one message
        // so,
        // each crash of the database one of each instance.
        long inexcusable = mails.arrivals().entrySet().stream()
                .filter(mail -> mail.getValue() - 1 > mailServer.unheard().getOrDefault(mail.getKey(), 0))
                .count();
        assertThat(inexcusable)
                .as("messages that arrived twice although their acceptance was heard: %s", faults)
                .isLessThanOrEqualTo(
                        faults.count(InjectedFault.KILL) + 2L * faults.count(InjectedFault.DATABASE_CRASH));
        report(changes, faults, sent, repeated, inexcusable);
    }

    /** In messages as they arrived, not as we believe to have sent them: one for each change. */
    private void everybodyWasToldOnceOfEachChange(MailArrivals mails) {
        List<List<String>> told = database.rows(
                """
                select a.id, a.region, count(*) from alert a join alert_event e on e.alert = a.id
                where a.kind = 'STATUS' and a.urgent and a.region like 'F%'
                  and e.action in ('OPENED', 'REOPENED', 'WORSENED')
                group by a.id, a.region""");
        assertThat(told).hasSizeGreaterThanOrEqualTo(CHANGES);
        for (List<String> row : told) {
            for (String address : List.of(SECRETARIAT, row.get(1) + "@example.org")) {
                assertThat(mails.tellings(Long.parseLong(row.get(0)), address))
                        .as("messages in which %s was told of %s", address, row)
                        .hasSize(Integer.parseInt(row.get(2)));
            }
        }
    }

    private void report(List<String> changes, FaultInjector faults, List<String> sent, long repeated, long heard) {
        List<Double> windows = windows();
        System.out.printf(
                Locale.ROOT,
                "Faults: %d changes of figures, %d changes of alerts, %d news in %d messages; %s;"
                        + " lost 0, repeated under the same Message-ID %d, of these after the acceptance was heard %d;"
                        + " from acceptance to record: median %.1f ms, 99%% %.1f ms, longest %.1f ms%n",
                changes.size(),
                database.number("select count(*) from alert_event where action in ('OPENED', 'REOPENED', 'WORSENED',"
                        + " 'RESOLVED', 'EASED')"),
                database.number("select count(*) from alert_notice where state = 'TOLD'"),
                sent.size(),
                faults,
                repeated,
                heard,
                windows.get(windows.size() / 2),
                windows.get(windows.size() * 99 / 100),
                windows.get(windows.size() - 1));
    }

    /** Milliseconds from the server's acceptance of each message to the commit of its record, shortest first. */
    private List<Double> windows() {
        return database
                .rows("select message_id, extract(epoch from pg_xact_commit_timestamp(xmin)) from outbox_message"
                        + " where state = 'SENT'")
                .stream()
                .filter(row -> row.get(1) != null)
                .map(row -> Double.parseDouble(row.get(1)) * 1000
                        - millis(mailServer.acceptances().get(row.get(0))))
                .sorted()
                .toList();
    }

    private static double millis(Instant moment) {
        return moment.getEpochSecond() * 1000.0 + moment.getNano() / 1_000_000.0;
    }

    /** Beside the secretariat, somebody in every county: a message each. */
    private void setUpPeople() {
        for (String county : COUNTIES) {
            put("/regions/" + county, "{\"name\":\"%s\",\"level\":\"COUNTY\",\"parent\":\"350500\"}".formatted(county));
            put(
                    "/contacts/county-" + county,
                    "{\"name\":\"%s\",\"role\":\"OBSERVER\",\"region\":\"%s\",\"email\":\"%s@example.org\"}"
                            .formatted(county, county, county));
        }
        put("/routes/counties", "{\"position\":1,\"roles\":[\"OBSERVER\"],\"continue\":true}");
    }

    private void put(String path, String body) {
        given().header("Authorization", TOKEN)
                .contentType("application/json")
                .body(body)
                .put(instances.url(0, "/api/v1" + path))
                .then()
                .statusCode(201);
    }

    /** Series that fall below their baselines, one by one. */
    private List<String> changes() {
        List<Map<String, Object>> targets = given().header("Authorization", TOKEN)
                .get(instances.url(0, "/api/v1/plans/qz-145/targets?size=1000"))
                .jsonPath()
                .getList("items.findAll { it.indicator != null && it.goal.rule.type == 'level'"
                        + " && it.goal.rule.op == '>=' && it.baseline?.value >= 10 }");
        List<String> changes = new ArrayList<>();
        for (Map<String, Object> target : targets) {
            double baseline = ((Number) ((Map<?, ?>) target.get("baseline")).get("value")).doubleValue();
            COUNTIES.forEach(county -> changes.add(readings((String) target.get("indicator"), county, baseline)));
        }
        Collections.shuffle(changes, random);
        List<String> chosen = changes.stream().distinct().limit(CHANGES).toList();
        assertThat(chosen).hasSize(CHANGES);
        return chosen;
    }

    private static String readings(String indicator, String region, double baseline) {
        String row = "{\"indicator\":\"%s\",\"region\":\"%s\",\"period\":\"%d\",\"value\":%.0f,\"confirm\":true}";
        return Stream.of(
                        row.formatted(indicator, region, 2020, baseline),
                        row.formatted(indicator, region, 2021, baseline),
                        row.formatted(indicator, region, 2022, Math.floor(baseline * 0.8)))
                .collect(Collectors.joining(",", "{\"readings\":[", "]}"));
    }

    /** To whichever instance answers; an import that was cut off is repeated, as a client would. */
    private void post(String body) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                int status = given().header("Authorization", TOKEN)
                        .contentType("application/json")
                        .body(body)
                        .post(instances.url(random.nextInt(instances.count()), "/api/v1/readings"))
                        .statusCode();
                if (status == 200) {
                    return;
                }
                assertThat(status).as(body).isGreaterThanOrEqualTo(500);
            } catch (Exception connectionLost) {
                // The instance is dead or has just died.
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("No instance takes figures any more");
    }

    /** Until there is nothing to do in any queue, for several looks in a row. */
    private void awaitEnd() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int looks = 4;
        int calm = 0;
        long waiting = 0;
        while (calm < looks && System.nanoTime() < deadline) {
            waiting = database.number("select (select count(*) from assessment_request)"
                    + " + (select count(*) from alert_notice where state = 'PENDING' and not digest)"
                    + " + (select count(*) from outbox_message where state in ('PENDING', 'IN_FLIGHT'))");
            calm = waiting == 0 ? calm + 1 : 0;
            TimeUnit.MILLISECONDS.sleep(1000);
        }
        assertThat(waiting).as("what still waits").isZero();
        assertThat(database.number("select count(*) from outbox_message where state not in ('SENT', 'CANCELLED')"))
                .as("messages that were given up")
                .isZero();
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database.url()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", EmbeddedPostgres.SERVICE),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", database.password()),
                Map.entry("QUARKUS_FLYWAY_USERNAME", EmbeddedPostgres.OWNER),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", database.password()),
                Map.entry("QUARKUS_MAILER_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MAILER_PORT", Integer.toString(mailServer.port())),
                Map.entry("QUARKUS_MAILER_FROM", "watch@example.org"),
                Map.entry("INDICATOR_WATCH_DELIVERY_SEND_TIMEOUT", SEND_TIMEOUT.toString()),
                Map.entry("INDICATOR_WATCH_DELIVERY_LEASE", LEASE.toString()),
                Map.entry("INDICATOR_WATCH_DELIVERY_RETRY_INITIAL_DELAY", "1s"),
                Map.entry("INDICATOR_WATCH_DELIVERY_RETRY_MAX_DELAY", "5s"),
                Map.entry("INDICATOR_WATCH_ALERTS_GROUP_QUIET", "0s"),
                Map.entry("INDICATOR_WATCH_ALERTS_GROUP_BURST", "1000"));
    }
}
