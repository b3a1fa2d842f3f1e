package org.indicatorwatch.alerts.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.AssessmentService;
import org.indicatorwatch.delivery.Dispatcher;
import org.indicatorwatch.delivery.SmtpResource;
import org.indicatorwatch.testing.OwnPostgresResource;
import org.indicatorwatch.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.indicatorwatch.testing.Api.admin;

/** From posted figures to received mails, in virtual time. Each test has a county and a contact of its own. */
@QuarkusTest
@TestProfile(VirtualTime.class)
@WithTestResource(OwnPostgresResource.class)
@WithTestResource(SmtpResource.class)
class AlertFlowTest {

    private static final String INDICATOR = "county-visit-rate";
    private static final String TARGET = "12";
    private static final List<String> COUNTIES =
            List.of("350502", "350503", "350504", "350505", "350521", "350524", "350526", "350581", "350582", "350583");
    private static int next;

    private final GreenMail server = new GreenMail(new ServerSetup(SmtpResource.PORT, "127.0.0.1", "smtp"));
    private String region;
    private String address;

    @Inject
    AssessmentService assessments;

    @Inject
    NoticeJob job;

    @Inject
    Dispatcher dispatcher;

    @Inject
    SettableClock clock;

    private Instant now = Instant.parse("2023-01-10T01:00:00Z");

    @BeforeEach
    void aContactOfItsOwn() {
        region = COUNTIES.get(next++);
        address = "head-" + region + "@example.org";
        clock.set(now);
        server.start();
        admin().body("{\"name\":\"负责人\",\"email\":\"%s\",\"role\":\"DEPARTMENT_LEAD\",\"region\":\"%s\"}"
                        .formatted(address, region))
                .put("/contacts/head-" + region)
                .then()
                .statusCode(201);
        admin().body("{\"position\":10,\"matchers\":{\"regions\":[\"%s\"]},\"contacts\":[\"head-%s\"]}"
                        .formatted(region, region))
                .put("/routes/of-" + region)
                .then()
                .statusCode(201);
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void aFallingFigureIsMailedOnceWithEverythingAReaderNeeds() throws Exception {
        fallsBehind();
        deliver();
        deliver();

        assertThat(mails()).hasSize(1);
        MimeMessage mail = mails().get(0);
        assertThat(mail.getSubject()).contains("逆向").contains("县域内就诊率").contains("落后路径 9.80 个百分点");
        assertThat(mail.getHeader("List-Unsubscribe", null))
                .isEqualTo("<https://watch.example.org/contacts/head-" + region + ">");
        assertThat(plain())
                .contains("最新数值：73%（2022年第四季度）")
                .contains("序时路径（本期应达）：82.80%")
                .contains("按趋势预测到期值：")
                .contains("达标概率（参考）：低于5%")
                .contains("今后所需进度：每年提高")
                .contains("责任部门：市医保局、市卫健委")
                .contains("起始：自2022年第四季度起")
                .contains("https://watch.example.org/alerts/" + alert().getInt("id"));
        assertThat(alert().getString("state")).isEqualTo("OPEN");
        assertThat(alert().getString("severity")).isEqualTo("MEDIUM");
    }

    @Test
    void recoveryResolvesTheAlertAndIsToldOnce() throws Exception {
        fallsBehind();
        deliver();
        later(Duration.ofDays(90));
        recovers();
        deliver();
        deliver();

        assertThat(alert().getString("state")).isEqualTo("RESOLVED");
        assertThat(mails()).hasSize(2);
        assertThat(mails().get(1).getSubject()).startsWith("【已恢复·");
    }

    @Test
    void whatRecoversBeforeAnybodyWasToldIsNotTold() throws Exception {
        fallsBehind();
        recovers();
        deliver();

        assertThat(mails()).isEmpty();
        assertThat(alert().getString("state")).isEqualTo("RESOLVED");
    }

    @Test
    void whileTheServerIsDownNothingIsLostAndWhatIsOverIsTakenBack() throws Exception {
        server.stop();
        fallsBehind();
        deliver();
        server.start();
        later(Duration.ofHours(2));
        deliver();
        assertThat(mails()).hasSize(1);

        server.stop();
        later(Duration.ofDays(90));
        recovers();
        deliver();
        server.start();
        later(Duration.ofHours(2));
        deliver();
        assertThat(mails().get(0).getSubject()).startsWith("【已恢复·");
    }

    @Test
    void acknowledgingEndsTheLadderAndGettingWorseRestartsIt() {
        fallsBehind();
        deliver();
        int id = alert().getInt("id");
        // Tuesday to Friday: one step after one working day, the second after three.
        later(Duration.ofDays(1));
        job.followUp(now);
        assertThat(alert().getInt("escalated")).isEqualTo(1);
        job.followUp(now);
        assertThat(alert().getInt("escalated")).isEqualTo(1);
        later(Duration.ofDays(2));
        job.followUp(now);
        assertThat(alert().getInt("escalated")).isEqualTo(2);
        admin().get("/alerts/" + id)
                .then()
                .body("history.action", hasItem("ESCALATED"))
                .body("history.findAll { it.action == 'ESCALATED' }[1].comment", containsString("负责人"));

        admin().body("{\"comment\":\"已约谈\"}")
                .post("/alerts/" + id + "/acknowledge")
                .then()
                .statusCode(200);
        later(Duration.ofDays(30));
        job.followUp(now);
        assertThat(alert().getInt("escalated")).isEqualTo(2);
        assertThat(alert().getString("acknowledgedBy")).isEqualTo("bootstrap");
    }

    @Test
    void whoeverWasToldIsRemindedInTheMorningAfterAWeekUnlessSomebodyAcknowledged() throws Exception {
        fallsBehind();
        deliver();
        later(Duration.ofDays(6).plusHours(23));
        job.followUp(now);
        later(Duration.ofHours(2));
        job.followUp(now);
        deliver();
        int before = mails().size();
        later(Duration.ofDays(1));
        deliver();
        assertThat(mails()).hasSize(before + 1);
        assertThat(mails().get(before).getSubject()).startsWith("【每日摘要】【");
    }

    @Test
    void aSilenceHidesWhatHappensInItForGood() throws Exception {
        admin().body("{\"matchers\":{\"regions\":[\"%s\"]},\"endsAt\":\"%s\",\"reason\":\"数据核对\"}"
                        .formatted(region, now.plus(Duration.ofDays(5))))
                .post("/silences")
                .then()
                .statusCode(201)
                .body("state", equalTo("ACTIVE"));
        fallsBehind();
        deliver();
        later(Duration.ofDays(40));
        job.followUp(now);
        deliver();

        assertThat(mails())
                .noneMatch(
                        mail -> subject(mail).contains("逆向") && !subject(mail).contains("升级"));
        admin().get("/alerts/" + alert().getInt("id"))
                .then()
                .body("history.findAll { it.action == 'WITHHELD' }[0].comment", containsString("数据核对"));
    }

    @Test
    void theDryRunSaysWhoWouldBeToldAndWhy() {
        admin().body("{\"kind\":\"STATUS\",\"severity\":\"HIGH\",\"status\":\"OFF_TRACK\",\"plan\":\"qz-145\","
                        + "\"target\":\"12\",\"region\":\"" + region + "\"}")
                .post("/routes/test")
                .then()
                .statusCode(200)
                .body("way", equalTo("AT_ONCE"))
                .body("reason", nullValue())
                .body("recipients.contact", equalTo(List.of("head-" + region)))
                .body("recipients[0].routes", equalTo(List.of("of-" + region)))
                .body("routes.find { it.route == 'default' }.tried", equalTo(false))
                .body("escalation.find { it.role == 'DEPARTMENT_LEAD' }.contacts", equalTo(List.of("head-" + region)));
    }

    /** Below its baseline in the fourth quarter of the second year. */
    private void fallsBehind() {
        post(
                "{\"period\":\"2020\",\"value\":78}",
                "{\"period\":\"2021\",\"value\":78.2}",
                "{\"period\":\"2022Q1\",\"value\":77.9}",
                "{\"period\":\"2022Q4\",\"value\":73}");
    }

    private void recovers() {
        post("{\"period\":\"2022Q4\",\"value\":86}");
    }

    private void post(String... figures) {
        String rows = Arrays.stream(figures)
                .map(figure -> figure.replaceFirst(
                        "\\{", "{\"indicator\":\"" + INDICATOR + "\",\"region\":\"" + region + "\","))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        admin().body("{\"readings\":[" + rows + "]}").post("/readings").then().statusCode(200);
        assessments.assessDue();
    }

    private void deliver() {
        later(Duration.ofSeconds(5));
        job.tell(now);
        dispatcher.runOnce(now);
        later(Duration.ofSeconds(5));
    }

    private void later(Duration duration) {
        now = now.plus(duration);
        clock.set(now);
    }

    private List<MimeMessage> mails() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> address.equals(recipient(mail)))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return ((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private String plain() {
        return QuarkusTransaction.requiringNew().call(() -> {
            String id = admin().get("/notifications?reference=" + alert().getInt("id"))
                    .jsonPath()
                    .getString("items[0].id");
            return admin().get("/notifications/" + id).jsonPath().getString("text");
        });
    }

    private JsonPath alert() {
        JsonPath list = admin().get("/alerts?kind=STATUS&plan=qz-145&target=" + TARGET + "&region=" + region)
                .jsonPath();
        assertThat(list.getInt("total")).isEqualTo(1);
        return admin().get("/alerts/" + list.getInt("items[0].id")).jsonPath();
    }
}
