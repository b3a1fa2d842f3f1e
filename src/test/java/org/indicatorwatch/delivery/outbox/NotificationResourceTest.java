package org.indicatorwatch.delivery.outbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.delivery.OutgoingMessage;
import org.indicatorwatch.delivery.Recipient;
import org.indicatorwatch.delivery.mail.MailSender;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** The interface over HTTP, without a mail server configured. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class NotificationResourceTest {

    private final String reference = UUID.randomUUID().toString();
    private final Instant now = Instant.now().plusSeconds(60);

    @Inject
    Outbox outbox;

    @Inject
    Dispatcher dispatcher;

    @Inject
    MailSender mail;

    @BeforeEach
    void nothingElseWaits() {
        QuarkusTransaction.requiringNew().run(() -> OutboxMessage.deleteAll());
    }

    @Test
    void without_a_mail_server_mails_are_written_to_files() throws Exception {
        assertThat(mail.destination()).isEqualTo("files in " + directory());
        enqueue(Recipient.email("张三", "zhang@example.org"), null);
        dispatcher.runOnce(now);
        String id = list().get("items[0].id");
        assertThat(list().getString("items[0].state")).isEqualTo("SENT");
        try (var files = Files.list(directory())) {
            assertThat(files.map(Path::toString).filter(name -> name.endsWith(id + ".eml")))
                    .hasSize(1);
        }
    }

    @Test
    void messages_are_listed_newest_first_and_filtered() {
        enqueue(Recipient.email("张三", "zhang@example.org"), null);
        enqueue(
                new Recipient(null, "群", Channel.WEBHOOK, "https://example.org/hook?key=k", "secret"),
                "{\"version\":\"4\"}");
        api().queryParam("reference", reference)
                .get()
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.channel", equalTo(List.of("WEBHOOK", "EMAIL")))
                .body("items[0].address", equalTo("https://example.org/hook?…"))
                .body("items[0].state", equalTo("PENDING"))
                .body("items[0].sentAt", nullValue())
                .body("items", everyItem(not(hasKey("secret"))))
                .body("items", everyItem(not(hasKey("text"))));
        api().queryParam("reference", reference)
                .queryParam("channel", "EMAIL")
                .queryParam("state", "PENDING")
                .queryParam("size", 1)
                .get()
                .then()
                .body("items", hasSize(1))
                .body("size", equalTo(1))
                .body("total", equalTo(1));
        api().queryParam("state", "LOST").get().then().statusCode(400).body("violations[0].field", equalTo("state"));
    }

    @Test
    void the_list_is_sorted_and_a_file_on_request() {
        enqueue(Recipient.email("=张三", "zhang@example.org"), null);
        enqueue(new Recipient(null, "群", Channel.WEBHOOK, "https://example.org/hook?key=k", "s3cret"), "{}");
        api().queryParam("reference", reference)
                .queryParam("sort", "createdAt")
                .get()
                .then()
                .body("items.channel", equalTo(List.of("EMAIL", "WEBHOOK")));
        api().queryParam("sort", "secret").get().then().statusCode(400).body("violations[0].field", equalTo("sort"));
        assertThat(api().accept("text/csv")
                        .queryParam("reference", reference)
                        .get()
                        .asString())
                .startsWith("\uFEFFid,state,channel,recipient,address,kind,reference,subject,")
                .contains(",PENDING,WEBHOOK,群,https://example.org/hook?…,STATUS,")
                .contains(",PENDING,EMAIL,'=张三,zhang@example.org,")
                .doesNotContain("s3cret", "key=k");
        api().accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .queryParam("reference", reference)
                .get()
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("notifications.xlsx"));
        api().accept("text/csv").queryParam("state", "LOST").get().then().statusCode(400);
    }

    @Test
    void a_message_about_several_things_is_found_by_each() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.enqueue(OutgoingMessage.text(
                        reference, Recipient.email("张三", "z@example.org"), "ALERTS", reference + ",77,", "题", "文")));
        assertThat(list().getInt("total")).isEqualTo(1);
    }

    @Test
    void others_see_only_what_was_sent_to_them() {
        enqueue(Recipient.email("张三", reference + "@example.org"), null);
        String id = list().get("items[0].id");
        assertThat(seenBy("VIEWER", "somebody-" + reference + "@example.org", id))
                .isEqualTo(List.of(0, 404));
        assertThat(seenBy("REPORTER", reference.toUpperCase() + "@example.org", id))
                .isEqualTo(List.of(1, 200));
        assertThat(seenBy("AUDITOR", null, id)).isEqualTo(List.of(1, 200));
        assertThat(seenBy("SECRETARIAT", null, id)).isEqualTo(List.of(1, 200));
    }

    /** How many messages of this test the person finds in the list, and the answer to asking for the one. */
    private List<Integer> seenBy(String role, String address, String id) {
        String name = role.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        Map<String, Object> account = new HashMap<>(
                Map.of("role", role, "displayName", role, "password", People.PASSWORD, "mustChangePassword", false));
        account.put("email", address);
        People.administrator().body(account).put("/api/v1/users/" + name).then().statusCode(201);
        String token = People.token(name, Map.of(), "ADMIN");
        int total = People.with(token)
                .get("/api/v1/notifications?reference=" + reference)
                .jsonPath()
                .getInt("total");
        return List.of(
                total, People.with(token).get("/api/v1/notifications/" + id).statusCode());
    }

    @Test
    void one_message_shows_what_it_says() {
        enqueue(
                new Recipient(null, "群", Channel.WEBHOOK, "https://example.org/hook?key=k", "secret"),
                "{\"version\":\"4\"}");
        String id = list().get("items[0].id");
        api().get(id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("id", equalTo(id))
                .body("subject", equalTo("题"))
                .body("text", equalTo("文"))
                .body("json", equalTo("{\"version\":\"4\"}"))
                .body("$", not(hasKey("secret")));
        api().get(UUID.randomUUID().toString()).then().statusCode(404).body("detail", containsString("通知"));
    }

    @Test
    void only_a_dead_message_is_resent() {
        enqueue(new Recipient(null, "群", Channel.WEBHOOK, "ftp://example.org", null), "{}");
        String id = list().get("items[0].id");
        api().post(id + "/resend")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-dead"))
                .body("detail", containsString("PENDING"));
        dispatcher.runOnce(now);
        assertThat(list().getString("items[0].state")).isEqualTo("DEAD");
        api().post(id + "/resend")
                .then()
                .statusCode(200)
                .body("state", equalTo("PENDING"))
                .body("attempts", equalTo(0));
        api().post(UUID.randomUUID() + "/resend").then().statusCode(404);
    }

    @Test
    void nobody_looks_without_a_token() {
        given().basePath("/api/v1/notifications").get().then().statusCode(401);
        given().basePath("/api/v1/notifications")
                .post(UUID.randomUUID() + "/resend")
                .then()
                .statusCode(401);
    }

    @Test
    void deliveries_and_what_waits_are_measured_and_reported() throws Exception {
        enqueue(Recipient.email("张三", "zhang@example.org"), null);
        QuarkusTransaction.requiringNew()
                .run(() -> OutboxMessage.update(
                        "dueSince = ?1 where reference = ?2", now.minus(Duration.ofMinutes(21)), reference));
        String metrics = scrape();
        assertThat(metrics)
                .contains("notifications_total{channel=\"email\",outcome=\"sent\"}")
                .contains("notifications_total{channel=\"webhook\",outcome=\"dead\"}")
                .contains("notification_queue_depth ");
        assertThat(value(metrics, "notification_queue_depth ")).isGreaterThanOrEqualTo(1);
        assertThat(value(metrics, "notification_oldest_pending_seconds ")).isBetween(1190.0, 1300.0);
        given().get("/q/health/group/delivery")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'delivery of notifications' }.status", equalTo("DOWN"))
                .body("checks[0].data.oldestPendingSeconds", greaterThanOrEqualTo(1190));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health").then().statusCode(200);

        double sent = value(metrics, "notifications_total{channel=\"email\",outcome=\"sent\"} ");
        dispatcher.runOnce(now);
        assertThat(value(scrape(), "notifications_total{channel=\"email\",outcome=\"sent\"} "))
                .isGreaterThanOrEqualTo(sent + 1);
        given().get("/q/health/group/delivery").then().body("checks[0].data.oldestPendingSeconds", lessThan(900));
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElseThrow();
    }

    private static String scrape() {
        // The text format may end a list of labels with a comma.
        return given().auth()
                .oauth2(PostgresResource.TOKEN)
                .get("/q/metrics")
                .asString()
                .replace(",}", "}");
    }

    private static Path directory() {
        return PostgresResource.dataDirectory().resolve("mail");
    }

    private JsonPath list() {
        return api().queryParam("reference", reference).get().jsonPath();
    }

    private static RequestSpecification api() {
        return given().auth().oauth2(PostgresResource.TOKEN).basePath("/api/v1/notifications");
    }

    private void enqueue(Recipient recipient, String json) {
        QuarkusTransaction.requiringNew().run(() -> assertThat(outbox.enqueue(new OutgoingMessage(
                        reference, recipient, "STATUS", reference, "题", "文", null, null, json, null, null)))
                .isTrue());
    }
}
