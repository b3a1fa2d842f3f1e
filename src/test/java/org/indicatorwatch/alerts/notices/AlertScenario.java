package org.indicatorwatch.alerts.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import io.restassured.path.json.JsonPath;

import org.indicatorwatch.assessment.run.AssessmentService;
import org.indicatorwatch.delivery.mail.SmtpResource;
import org.indicatorwatch.delivery.outbox.Dispatcher;
import org.indicatorwatch.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indicatorwatch.testing.Api.admin;

/** A county with somebody who is told of it, a real mail server, and the means to let time pass. */
final class AlertScenario implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String INDICATOR = "county-visit-rate";
    private static final AtomicInteger COUNTIES = new AtomicInteger();

    final String region = "35059" + (1000 + COUNTIES.getAndIncrement());
    final String contact = "head-" + region;
    final String address = contact + "@example.org";
    final GreenMail server = SmtpResource.server("smtp");

    private final AssessmentService assessments;
    private final NoticeJob job;
    private final Dispatcher dispatcher;
    private final SettableClock clock;

    /** Tuesday, nine in the morning in China. */
    private Instant now = Instant.parse("2023-01-10T01:00:00Z");

    AlertScenario(AssessmentService assessments, NoticeJob job, Dispatcher dispatcher, SettableClock clock) {
        this.assessments = assessments;
        this.job = job;
        this.dispatcher = dispatcher;
        this.clock = clock;
        clock.set(now);
        server.start();
        put("/regions/" + region, "{\"name\":\"%s县\",\"level\":\"COUNTY\",\"parent\":\"350500\"}".formatted(region));
        contact(contact, "\"email\":\"%s\",\"role\":\"DEPARTMENT_LEAD\"".formatted(address));
        route("of-" + region, contact);
    }

    /** Somebody in the county, with the given further fields. */
    void contact(String code, String fields) {
        put("/contacts/" + code, "{\"name\":\"负责人%s\",\"region\":\"%s\",%s}".formatted(region, region, fields));
    }

    /** Tells the contacts, and nobody else, of what happens in the county. */
    void route(String code, String... contacts) {
        put(
                "/routes/" + code,
                "{\"position\":10,\"matchers\":{\"regions\":[\"%s\"]},\"contacts\":[\"%s\"]}"
                        .formatted(region, String.join("\",\"", contacts)));
    }

    private static void put(String path, String body) {
        assertThat(admin().body(body).put(path).statusCode()).as(path).isIn(200, 201);
    }

    /** Below its baseline in the fourth quarter of the second year. */
    void fallsBehind() {
        report(
                "{\"period\":\"2020\",\"value\":78}",
                "{\"period\":\"2021\",\"value\":78.2}",
                "{\"period\":\"2022Q1\",\"value\":77.9}",
                "{\"period\":\"2022Q4\",\"value\":73}");
    }

    /** Tells the contact by mail and by webhook. */
    void byMailAndWebhook(String url) {
        contact(
                contact,
                "\"email\":\"%s\",\"role\":\"OBSERVER\",\"channels\":[\"EMAIL\",\"WEBHOOK\"],\"webhookUrl\":\"%s\""
                        .formatted(address, url));
    }

    /** The figure on which it fell was wrong. */
    void recovers() {
        report("{\"period\":\"2022Q4\",\"value\":86,\"reason\":\"核实\"}");
    }

    void report(String... figures) {
        String rows = Arrays.stream(figures)
                .map(figure -> figure.replaceFirst(
                        "\\{", "{\"indicator\":\"" + INDICATOR + "\",\"region\":\"" + region + "\",\"confirm\":true,"))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        admin().body("{\"readings\":[" + rows + "]}").post("/readings").then().statusCode(200);
        assessments.assessDue();
    }

    /** Lets the news rest for a moment, and sends what is then due. */
    void deliver() {
        later(Duration.ofSeconds(5));
        job.tell(now);
        dispatcher.runOnce(now);
        later(Duration.ofSeconds(5));
    }

    void followUp() {
        job.followUp(now);
    }

    /** Lets days pass with all that is done every morning, a little before the digest and after it. */
    void days(int count) {
        for (int day = 0; day < count; day++) {
            Instant tomorrow = now.plus(Duration.ofDays(1));
            Instant digest = tomorrow.atZone(ZONE)
                    .toLocalDate()
                    .atTime(8, 30)
                    .atZone(ZONE)
                    .toInstant();
            until(digest.minus(Duration.ofMinutes(5)).toString());
            followUp();
            until(digest.toString());
            deliver();
            followUp();
            deliver();
            until(tomorrow.isBefore(now) ? now.toString() : tomorrow.toString());
        }
    }

    void later(Duration duration) {
        now = now.plus(duration);
        clock.set(now);
    }

    void until(String moment) {
        now = Instant.parse(moment);
        clock.set(now);
    }

    Instant now() {
        return now;
    }

    /** What the contact received. */
    List<MimeMessage> mails() {
        return mails(address);
    }

    List<MimeMessage> mails(String to) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> to.equals(recipient(mail)))
                .toList();
    }

    List<String> subjects() {
        return mails().stream().map(AlertScenario::subject).toList();
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String recipient(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The text of the contact's latest message about the county's alert. */
    String text() {
        String id = admin().get("/notifications?sort=-createdAt&reference=" + alert().getInt("id"))
                .jsonPath()
                .getString("items.find { it.address == '" + address + "' }.id");
        return admin().get("/notifications/" + id).jsonPath().getString("text");
    }

    /** The county's only alert about its figures. */
    JsonPath alert() {
        JsonPath list = admin().get("/alerts?kind=STATUS&plan=qz-145&target=12&region=" + region)
                .jsonPath();
        assertThat(list.getInt("total")).isEqualTo(1);
        return admin().get("/alerts/" + list.getInt("items[0].id")).jsonPath();
    }

    @Override
    public void close() {
        server.stop();
    }
}
