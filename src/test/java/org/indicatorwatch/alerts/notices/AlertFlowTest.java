package org.indicatorwatch.alerts.notices;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.run.AssessmentService;
import org.indicatorwatch.delivery.mail.SmtpResource;
import org.indicatorwatch.delivery.outbox.Dispatcher;
import org.indicatorwatch.testing.OwnPostgresResource;
import org.indicatorwatch.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.indicatorwatch.testing.Api.admin;

/** From posted figures to received mails, in virtual time. Each test has a county and a contact of its own. */
@QuarkusTest
@TestProfile(VirtualTimeProfile.class)
@WithTestResource(OwnPostgresResource.class)
@WithTestResource(SmtpResource.class)
class AlertFlowTest {

    @Inject
    AssessmentService assessments;

    @Inject
    NoticeJob job;

    @Inject
    Dispatcher dispatcher;

    @Inject
    SettableClock clock;

    private AlertScenario stage;

    @BeforeEach
    void begin() {
        stage = new AlertScenario(assessments, job, dispatcher, clock);
    }

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void alertsAreFoundByWhatTheirTargetsMeasureAndWhoAnswersForThem() {
        stage.fallsBehind();
        int id = stage.alert().getInt("id");
        for (String filter :
                List.of("indicator=county-visit-rate", "department=qz-insurance", "department=qz-health")) {
            assertThat(ids("/alerts?size=1000&region=" + stage.region + "&" + filter))
                    .as(filter)
                    .containsExactly(id);
        }
        for (String filter : List.of("indicator=infant-mortality", "department=qz-finance")) {
            assertThat(ids("/alerts?size=1000&region=" + stage.region + "&" + filter))
                    .as(filter)
                    .isEmpty();
        }
    }

    private static List<Integer> ids(String path) {
        return admin().get(path).jsonPath().getList("items.id");
    }

    @Test
    void aFallingFigureIsMailedOnceWithEverythingAReaderNeeds() throws Exception {
        stage.fallsBehind();
        stage.deliver();
        stage.deliver();

        assertThat(stage.mails()).hasSize(1);
        MimeMessage mail = stage.mails().get(0);
        assertThat(mail.getSubject()).contains("逆向").contains("县域内就诊率").contains("落后路径 9.80个百分点");
        assertThat(mail.getHeader("List-Unsubscribe", null))
                .isEqualTo("<https://watch.example.org/contacts/head-" + stage.region + ">");
        assertThat(stage.text())
                .contains("最新数值：73.00%（2022年第四季度）")
                .contains("序时路径（本期应达）：82.80%")
                .contains("按趋势预测到期值：")
                .contains("达标概率（参考）：低于5%")
                .contains("今后所需进度：每年提高")
                .contains("责任部门：市医保局、市卫健委")
                .contains("起始：自2022年第四季度起")
                .contains("https://watch.example.org/alerts/" + stage.alert().getInt("id"));
        assertThat(stage.alert().getString("state")).isEqualTo("OPEN");
        assertThat(stage.alert().getString("severity")).isEqualTo("MEDIUM");
    }

    @Test
    void recoveryResolvesTheAlertAndIsToldOnce() throws Exception {
        stage.fallsBehind();
        stage.deliver();
        stage.later(Duration.ofDays(90));
        stage.recovers();
        stage.deliver();
        stage.deliver();

        assertThat(stage.alert().getString("state")).isEqualTo("RESOLVED");
        assertThat(stage.mails()).hasSize(2);
        assertThat(stage.mails().get(1).getSubject()).startsWith("【已恢复·");
    }

    @Test
    void whatRecoversBeforeAnybodyWasToldIsNotTold() throws Exception {
        stage.fallsBehind();
        stage.recovers();
        stage.deliver();

        assertThat(stage.mails()).isEmpty();
        assertThat(stage.alert().getString("state")).isEqualTo("RESOLVED");
    }

    @Test
    void whileTheServerIsDownNothingIsLostAndWhatIsOverIsTakenBack() throws Exception {
        stage.server.stop();
        stage.fallsBehind();
        stage.deliver();
        stage.server.start();
        stage.later(Duration.ofHours(2));
        stage.deliver();
        assertThat(stage.mails()).hasSize(1);

        stage.server.stop();
        stage.later(Duration.ofDays(90));
        stage.recovers();
        stage.deliver();
        stage.report("{\"period\":\"2023Q1\",\"value\":70}");
        stage.deliver();
        stage.report("{\"period\":\"2023Q1\",\"value\":88,\"reason\":\"核实\"}");
        stage.deliver();
        stage.server.start();
        stage.later(Duration.ofHours(2));
        stage.deliver();
        assertThat(stage.subjects()).singleElement().asString().startsWith("【已恢复·");
    }

    @Test
    void anAlarmThatIsOverBeforeItLeavesIsTakenBackAndItsEndIsNotTold() {
        stage.server.stop();
        stage.fallsBehind();
        stage.deliver();
        stage.recovers();
        stage.deliver();
        stage.server.start();
        stage.later(Duration.ofHours(2));
        stage.deliver();

        assertThat(stage.mails()).isEmpty();
        admin().get("/notifications?reference=" + stage.alert().getInt("id"))
                .then()
                .body("items.findAll { it.address == '" + stage.address + "' }.state", equalTo(List.of("CANCELLED")));
    }

    @Test
    void anAlarmThatIsHeldUpIsNotOvertakenByItsEnd() {
        stage.contact(stage.contact, "\"email\":\"%s\",\"role\":\"OBSERVER\"".formatted(stage.address));
        stage.server.stop();
        stage.fallsBehind();
        // In one mail with something else, the alarm cannot be taken back.
        stage.report(
                "{\"indicator\":\"insurance-coverage\",\"period\":\"2020\",\"value\":95}",
                "{\"indicator\":\"insurance-coverage\",\"period\":\"2021\",\"value\":80}");
        stage.deliver();
        // After a second failure the next attempt is some twenty seconds away.
        stage.later(Duration.ofSeconds(1));
        stage.deliver();
        stage.recovers();
        stage.server.start();
        stage.deliver();
        assertThat(stage.mails()).as("before the next attempt").isEmpty();
        stage.later(Duration.ofHours(2));
        stage.deliver();
        assertThat(stage.subjects()).hasSize(2);
        assertThat(stage.subjects().get(0)).startsWith("2 项预警变化");
        assertThat(stage.subjects().get(1)).startsWith("【已恢复·");
    }

    @Test
    void whatComesBackAfterTwoMailsIsToldInTheDigestAlsoToThoseWhoWantNoLowSeverities() {
        stage.contact(
                stage.contact, "\"email\":\"%s\",\"role\":\"OBSERVER\",\"digest\":false".formatted(stage.address));
        stage.fallsBehind();
        stage.deliver();
        stage.later(Duration.ofDays(60));
        stage.recovers();
        stage.deliver();
        assertThat(stage.mails()).hasSize(2);
        stage.later(Duration.ofDays(40));
        stage.report("{\"period\":\"2023Q1\",\"value\":70}");
        stage.deliver();
        assertThat(stage.mails()).as("at once").hasSize(2);
        stage.later(Duration.ofDays(3));
        stage.deliver();
        assertThat(stage.subjects()).hasSize(3).last().asString().startsWith("【每日摘要】【");

        stage.report("{\"period\":\"2023Q1\",\"value\":88,\"reason\":\"核实\"}");
        stage.later(Duration.ofDays(3));
        stage.deliver();
        assertThat(stage.subjects()).hasSize(4).last().asString().startsWith("【每日摘要】【已恢复·");
    }

    @Test
    void twoContactsOfOneAddressGetOneMailForOneChange() {
        stage.contact("also-" + stage.region, "\"email\":\"%s\",\"role\":\"OBSERVER\"".formatted(stage.address));
        stage.route("of-" + stage.region, stage.contact, "also-" + stage.region);
        stage.fallsBehind();
        stage.deliver();
        assertThat(stage.mails()).hasSize(1);
        stage.later(Duration.ofDays(60));
        stage.recovers();
        stage.deliver();
        assertThat(stage.subjects()).hasSize(2).last().asString().startsWith("【已恢复·");
    }

    @Test
    void acknowledgingEndsTheLadderAndGettingWorseRestartsIt() {
        stage.fallsBehind();
        stage.deliver();
        int id = stage.alert().getInt("id");
        // Tuesday to Friday: one step after one working day, the second, which the contact hears of, after three.
        stage.days(1);
        assertThat(stage.alert().getInt("escalated")).isEqualTo(1);
        stage.days(1);
        assertThat(stage.alert().getInt("escalated")).isEqualTo(1);
        assertThat(stage.mails()).hasSize(1);
        stage.days(1);
        assertThat(stage.alert().getInt("escalated")).isEqualTo(2);
        assertThat(stage.subjects()).hasSize(2).last().asString().startsWith("【每日摘要】【升级·");
        admin().get("/alerts/" + id)
                .then()
                .body("history.action", hasItem("ESCALATED"))
                .body("history.findAll { it.action == 'ESCALATED' }[1].comment", containsString("负责人"));
        admin().header("Accept-Language", "en")
                .get("/alerts/" + id)
                .then()
                .body(
                        "history.findAll { it.action == 'ESCALATED' }[1].comment",
                        startsWith("Not acknowledged for 3 working days; told department lead: "));

        admin().body("{\"comment\":\"已约谈\"}")
                .post("/alerts/" + id + "/acknowledge")
                .then()
                .statusCode(200);
        stage.later(Duration.ofDays(30));
        stage.followUp();
        assertThat(stage.alert().getInt("escalated")).isEqualTo(2);
        assertThat(stage.alert().getString("acknowledgedBy")).isEqualTo("bootstrap");
    }

    @Test
    void whoeverWasToldIsRemindedInTheMorningAfterAWeek() {
        stage.contact(stage.contact, "\"email\":\"%s\",\"role\":\"OBSERVER\"".formatted(stage.address));
        stage.fallsBehind();
        stage.deliver();
        stage.days(7);
        assertThat(stage.mails()).as("less than a week after the alarm").hasSize(1);
        stage.followUp();
        stage.days(1);
        assertThat(stage.subjects()).hasSize(2).last().asString().startsWith("【每日摘要】【提醒·");
    }

    @Test
    void nobodyIsRemindedOfWhatSomebodyHasAcknowledgedEvenIfTheReminderWasWaiting() {
        stage.contact(stage.contact, "\"email\":\"%s\",\"role\":\"OBSERVER\"".formatted(stage.address));
        stage.fallsBehind();
        stage.deliver();
        stage.days(7);
        stage.later(Duration.ofHours(1));
        stage.followUp();
        int id = stage.alert().getInt("id");
        assertThat(stage.alert().<String>getList("history.action")).contains("REMINDED");
        admin().body("{}").post("/alerts/" + id + "/acknowledge").then().statusCode(200);
        stage.days(10);
        assertThat(stage.mails()).hasSize(1);
    }

    @Test
    void afterAnOutageTheLadderIsClimbedStepByStep() {
        stage.fallsBehind();
        stage.deliver();
        stage.later(Duration.ofDays(30));
        for (int minute = 0; minute < 5; minute++) {
            stage.followUp();
            stage.later(Duration.ofMinutes(1));
        }
        assertThat(stage.alert().getInt("escalated")).isEqualTo(1);
        stage.days(1);
        assertThat(stage.alert().getInt("escalated"))
                .as("two working days lie between the first steps")
                .isEqualTo(1);
        stage.days(3);
        assertThat(stage.alert().getInt("escalated")).isEqualTo(2);
    }

    @Test
    void whatTheInboxSaysIsUpToDateThoughNobodyIsTold() {
        stage.fallsBehind();
        stage.deliver();
        String before = stage.alert().getString("summary");
        stage.later(Duration.ofDays(90));
        stage.report("{\"period\":\"2023Q1\",\"value\":72.5}");
        stage.deliver();

        assertThat(stage.alert().getString("summary")).isNotEqualTo(before).contains("72.5");
        assertThat(stage.alert().<String>getList("history.action")).containsOnly("OPENED", "TOLD");
        assertThat(stage.mails()).hasSize(1);
    }

    @Test
    void aSilenceHidesWhatHappensInItForGood() throws Exception {
        admin().body("{\"matchers\":{\"regions\":[\"%s\"]},\"endsAt\":\"%s\",\"reason\":\"数据核对\"}"
                        .formatted(stage.region, stage.now().plus(Duration.ofDays(5))))
                .post("/silences")
                .then()
                .statusCode(201)
                .body("state", equalTo("ACTIVE"));
        stage.fallsBehind();
        stage.deliver();
        stage.days(5);
        assertThat(stage.alert().getInt("escalated"))
                .as("steps taken in silence")
                .isEqualTo(2);
        stage.later(Duration.ofDays(35));
        stage.followUp();
        stage.deliver();

        assertThat(stage.mails()).isEmpty();
        admin().get("/alerts/" + stage.alert().getInt("id"))
                .then()
                .body("history.findAll { it.action == 'WITHHELD' }[0].comment", containsString("数据核对"));
    }

    @Test
    void theDryRunSaysWhoWouldBeToldAndWhy() {
        admin().body("{\"kind\":\"STATUS\",\"severity\":\"HIGH\",\"status\":\"OFF_TRACK\",\"plan\":\"qz-145\","
                        + "\"target\":\"12\",\"region\":\"" + stage.region + "\"}")
                .post("/routes/test")
                .then()
                .statusCode(200)
                .body("way", equalTo("AT_ONCE"))
                .body("reason", nullValue())
                .body("recipients.contact", equalTo(List.of("head-" + stage.region)))
                .body("recipients[0].routes", equalTo(List.of("of-" + stage.region)))
                .body("routes.find { it.route == 'default' }.tried", equalTo(false))
                .body(
                        "escalation.find { it.role == 'DEPARTMENT_LEAD' }.contacts",
                        equalTo(List.of("head-" + stage.region)));
    }

    @Test
    void whatARevisionBringsAboutSaysSo() throws Exception {
        stage.report(
                "{\"period\":\"2020\",\"value\":78}",
                "{\"period\":\"2021\",\"value\":81}",
                "{\"period\":\"2022Q4\",\"value\":84}");
        stage.deliver();
        assertThat(stage.mails()).isEmpty();
        stage.later(Duration.ofDays(20));
        stage.report("{\"period\":\"2022Q4\",\"value\":73,\"reason\":\"审计后更正\"}");
        stage.deliver();

        assertThat(stage.mails()).hasSize(1);
        assertThat(stage.text()).contains("变化原因：因历史数据修订");
        assertThat(stage.alert().getBoolean("causedByRevision")).isTrue();
        admin().get("/alerts?causedByRevision=true&region=" + stage.region)
                .then()
                .body("total", equalTo(1));
        admin().get("/alerts?causedByRevision=false&region=" + stage.region)
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void whatComesBackIsTheSameAlertWithItsHistory() {
        stage.fallsBehind();
        stage.deliver();
        int id = stage.alert().getInt("id");
        stage.later(Duration.ofDays(30));
        stage.recovers();
        stage.deliver();
        stage.later(Duration.ofDays(60));
        stage.report("{\"period\":\"2023Q1\",\"value\":70}");
        stage.deliver();

        assertThat(stage.alert().getInt("id")).isEqualTo(id);
        assertThat(stage.alert().getInt("opening")).isEqualTo(2);
        assertThat(stage.alert().getString("firstOpenedAt")).startsWith("2023-01-10");
        assertThat(stage.alert().getString("openedAt")).startsWith("2023-04-10");
        assertThat(stage.alert().<String>getList("history.action"))
                .containsSubsequence("OPENED", "TOLD", "RESOLVED", "REOPENED");
    }

    @Test
    void whoeverPrefersEnglishIsToldInEnglish() throws Exception {
        stage.contact(
                stage.contact, "\"email\":\"%s\",\"role\":\"OBSERVER\",\"language\":\"en\"".formatted(stage.address));
        stage.fallsBehind();
        stage.deliver();
        assertThat(stage.subjects()).singleElement().asString().contains("moving away");
        assertThat(stage.text()).contains("/alerts/" + stage.alert().getInt("id"));
    }
}
