package org.indicatorwatch.alerts.notices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.run.AssessmentService;
import org.indicatorwatch.delivery.mail.SmtpResource;
import org.indicatorwatch.delivery.outbox.Dispatcher;
import org.indicatorwatch.testing.OwnPostgresResource;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.indicatorwatch.testing.Api.admin;

/** What a bridge gets by webhook, and what becomes of a channel that refuses. In virtual time, over real HTTP. */
@QuarkusTest
@TestProfile(VirtualTimeProfile.class)
@WithTestResource(OwnPostgresResource.class)
@WithTestResource(SmtpResource.class)
class WebhookFlowTest {

    private static final String SECRET = "s3cret";

    @Inject
    AssessmentService assessments;

    @Inject
    NoticeJob job;

    @Inject
    Dispatcher dispatcher;

    @Inject
    SettableClock clock;

    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private HttpServer bridge;
    private AlertScenario stage;

    private record Posted(String path, String body, String signature, String idempotencyKey) {

        JsonPath json() {
            return JsonPath.from(body);
        }
    }

    @BeforeEach
    void begin() throws IOException {
        bridge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bridge.createContext("/", this::take);
        bridge.start();
        stage = new AlertScenario(assessments, job, dispatcher, clock);
        stage.contact(
                stage.contact,
                "\"role\":\"OBSERVER\",\"channels\":[\"WEBHOOK\"],\"webhookUrl\":\"http://127.0.0.1:%d/%s\",\"webhookSecret\":\"%s\""
                        .formatted(bridge.getAddress().getPort(), stage.region, SECRET));
    }

    private void take(HttpExchange exchange) throws IOException {
        posted.add(new Posted(
                exchange.getRequestURI().getPath(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders().getFirst("X-Indicator-Watch-Signature"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    @AfterEach
    void end() {
        bridge.stop(0);
        stage.close();
    }

    @Test
    void theBodyIsWhatAlertmanagerSendsAndSigned() throws Exception {
        stage.fallsBehind();
        stage.deliver();
        stage.later(Duration.ofDays(60));
        stage.recovers();
        stage.deliver();

        assertThat(posted).hasSize(2);
        assertThat(posted.get(0).signature())
                .isEqualTo("sha256=" + hmac(SECRET, posted.get(0).body()));
        JsonPath firing = posted.get(0).json();
        assertThat(firing.getMap("").keySet())
                .contains(
                        "version",
                        "groupKey",
                        "truncatedAlerts",
                        "status",
                        "receiver",
                        "groupLabels",
                        "commonLabels",
                        "commonAnnotations",
                        "externalURL",
                        "alerts");
        assertThat(firing.getString("version")).isEqualTo("4");
        assertThat(firing.getString("status")).isEqualTo("firing");
        assertThat(firing.getString("externalURL")).isEqualTo("https://watch.example.org/");
        assertThat(firing.getString("commonLabels.alertname")).isEqualTo("STATUS");
        assertThat(firing.getList("alerts")).hasSize(1);
        assertThat(firing.getMap("alerts[0]").keySet())
                .contains("status", "labels", "annotations", "startsAt", "endsAt", "generatorURL", "fingerprint");
        assertThat(firing.getString("alerts[0].labels.region")).isEqualTo(stage.region);
        assertThat(firing.getString("alerts[0].annotations.severity")).isEqualTo("medium");
        assertThat(firing.getString("alerts[0].annotations.status")).isEqualTo("MOVING_AWAY");
        assertThat(firing.getString("alerts[0].endsAt")).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(firing.getString("alerts[0].startsAt")).startsWith("2023-01-10T01:00");
        assertThat(firing.getString("alerts[0].annotations.summary")).contains("县域内就诊率");
        assertThat(firing.getString("alerts[0].generatorURL"))
                .isEqualTo("https://watch.example.org/alerts/" + stage.alert().getInt("id"));

        JsonPath resolved = posted.get(1).json();
        assertThat(resolved.getString("status")).isEqualTo("resolved");
        assertThat(resolved.getString("alerts[0].status")).isEqualTo("resolved");
        assertThat(resolved.getString("alerts[0].endsAt")).startsWith("2023-03-11");
        assertThat(resolved.getString("groupKey"))
                .isEqualTo(firing.getString("groupKey"))
                .isEqualTo("{}:{contact=\"" + stage.contact + "\"}");
        assertThat(resolved.getMap("alerts[0].labels")).isEqualTo(firing.getMap("alerts[0].labels"));
        assertThat(resolved.getString("alerts[0].fingerprint")).isEqualTo(firing.getString("alerts[0].fingerprint"));
    }

    @Test
    void whatIsRefusedIsADeadLetterThatIsSeenAndCanBeResent() throws Exception {
        double dead = dead();
        answer = 410;
        stage.fallsBehind();
        stage.deliver();

        String id = admin().get("/notifications?state=DEAD&recipient=负责人" + stage.region + "&sort=-createdAt")
                .jsonPath()
                .getString("items[0].id");
        admin().get("/notifications/" + id).then().body("lastError", equalTo("HTTP 410"));
        int alert = admin().get("/alerts?kind=DELIVERY_FAILED&state=OPEN")
                .jsonPath()
                .getInt("items.find { it.subject.item == 'WEBHOOK/" + stage.contact + "' }.id");
        admin().get("/alerts/" + alert).then().body("severity", equalTo("HIGH"));
        assertThat(dead()).isEqualTo(dead + 1);
        assertThat(scrape())
                .containsPattern("alerts\\{state=\"OPEN\",severity=\"HIGH\",kind=\"DELIVERY_FAILED\",?} [1-9]");
        RestAssured.get("/q/health/group/delivery")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'delivery of notifications' }.data.givenUp", greaterThan(0));
        stage.deliver();
        assertThat(stage.mails("secretariat@localhost"))
                .as("the secretariat hears of it")
                .anyMatch(mail -> AlertScenario.subject(mail).contains("通知投递失败"));

        answer = 200;
        stage.later(Duration.ofMinutes(10));
        stage.contact(
                stage.contact,
                "\"role\":\"OBSERVER\",\"channels\":[\"WEBHOOK\"],\"webhookUrl\":\"http://127.0.0.1:%d/moved\",\"webhookSecret\":\"new\""
                        .formatted(bridge.getAddress().getPort()));
        admin().post("/notifications/" + id + "/resend").then().statusCode(200);
        stage.deliver();
        stage.followUp();
        admin().get("/notifications/" + id).then().body("state", equalTo("SENT"));
        assertThat(posted).hasSize(2);
        assertThat(posted.get(1).path()).as("where the contact is now").isEqualTo("/moved");
        assertThat(posted.get(1).signature())
                .isNotEqualTo(posted.get(0).signature())
                .isEqualTo("sha256=" + hmac("new", posted.get(1).body()));
        assertThat(posted.get(1).idempotencyKey()).isEqualTo(posted.get(0).idempotencyKey());
        admin().get("/alerts/" + alert)
                .then()
                .body("state", equalTo("RESOLVED"))
                .body("history.action", hasItem("RESOLVED"));
        admin().get("/audit?action=notification.resend").then().body("items.subject", hasItem("notification/" + id));
    }

    @Test
    void theEndOfWhatNeverArrivedIsNotToldAndItsBeginningNoLongerResent() {
        answer = 404;
        stage.fallsBehind();
        stage.deliver();
        answer = 200;
        stage.later(Duration.ofDays(60));
        stage.recovers();
        stage.deliver();

        assertThat(posted).as("the opening alone, which was refused").hasSize(1);
        assertThat(stage.alert().getString("state")).isEqualTo("RESOLVED");
        String id = admin().get("/notifications?recipient=负责人" + stage.region)
                .jsonPath()
                .getString("items[0].id");
        admin().post("/notifications/" + id + "/resend").then().statusCode(409).body("code", equalTo("overtaken"));
    }

    @Test
    void whatCouldBeToldByOneOfTwoChannelsEndsByThatChannel() {
        stage.byMailAndWebhook(
                "http://127.0.0.1:%d/%s".formatted(bridge.getAddress().getPort(), stage.region));
        answer = 503;
        stage.fallsBehind();
        stage.deliver();
        assertThat(stage.mails()).hasSize(1);
        stage.recovers();
        stage.deliver();
        answer = 200;
        stage.later(Duration.ofHours(2));
        stage.deliver();

        assertThat(stage.subjects()).hasSize(2).last().asString().startsWith("【已恢复·");
        assertThat(posted).as("the opening alone, which was put off").hasSize(1);
    }

    @Test
    void aContactThatCannotBeReachedIsKnownByItsCodeWhateverItsName() {
        answer = 410;
        stage.fallsBehind();
        stage.deliver();
        answer = 200;
        stage.later(Duration.ofMinutes(10));
        String id = admin().get("/notifications?state=DEAD&recipient=负责人" + stage.region)
                .jsonPath()
                .getString("items[0].id");
        admin().body(
                        "{\"name\":\"新名\",\"role\":\"OBSERVER\",\"channels\":[\"WEBHOOK\"],\"webhookUrl\":\"http://127.0.0.1:%d/\"}"
                                .formatted(bridge.getAddress().getPort()))
                .put("/contacts/" + stage.contact)
                .then()
                .statusCode(200);
        admin().post("/notifications/" + id + "/resend").then().statusCode(200);
        stage.deliver();
        stage.followUp();
        assertThat(admin().get("/alerts?kind=DELIVERY_FAILED&state=OPEN,ACKNOWLEDGED")
                        .jsonPath()
                        .<String>getList("items.subject.item"))
                .doesNotContain("WEBHOOK/" + stage.contact);
    }

    private static double dead() {
        String counter = "notifications_total{channel=\"webhook\",outcome=\"dead\"} ";
        return scrape().lines()
                .filter(line -> line.startsWith(counter))
                .mapToDouble(line -> Double.parseDouble(line.substring(counter.length())))
                .findFirst()
                .orElseThrow();
    }

    private static String scrape() {
        return People.administrator().get("/q/metrics").asString().replace(",}", "}");
    }

    private static String hmac(String key, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
