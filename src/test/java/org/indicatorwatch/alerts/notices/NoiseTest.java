package org.indicatorwatch.alerts.notices;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.AlertReport;
import org.indicatorwatch.alerts.AlertService;
import org.indicatorwatch.alerts.AlertSubject;
import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.alerts.Resolution;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.assessment.run.AssessmentService;
import org.indicatorwatch.delivery.mail.SmtpResource;
import org.indicatorwatch.delivery.outbox.Dispatcher;
import org.indicatorwatch.delivery.outbox.QueueMonitor;
import org.indicatorwatch.testing.OwnPostgresResource;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.indicatorwatch.testing.Api.admin;

/** What keeps mails rare: grouping, quiet hours, digests, silences. In virtual time, with real mails. */
@QuarkusTest
@TestProfile(VirtualTimeProfile.class)
@WithTestResource(OwnPostgresResource.class)
@WithTestResource(SmtpResource.class)
class NoiseTest {

    @Inject
    AssessmentService assessments;

    @Inject
    NoticeJob job;

    @Inject
    Dispatcher dispatcher;

    @Inject
    SettableClock clock;

    @Inject
    AlertService alerts;

    @Inject
    QueueMonitor queue;

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
    void whatHappensTogetherIsOneMail() {
        open("a", Severity.MEDIUM);
        stage.later(Duration.ofSeconds(1));
        open("b", Severity.HIGH);
        job.tell(stage.now());
        open("c", Severity.MEDIUM);
        stage.deliver();

        assertThat(stage.subjects()).singleElement().asString().startsWith("3 项预警变化：【任务逾期】任务 b");
    }

    @Test
    void newsThatDoesNotEndIsToldAfterTheLongestWait() {
        for (int second = 0; second < 58; second += 2) {
            open("t" + second, Severity.MEDIUM);
            stage.later(Duration.ofSeconds(2));
            job.tell(stage.now());
        }
        dispatcher.runOnce(stage.now());
        assertThat(stage.mails()).isEmpty();
        stage.later(Duration.ofSeconds(2));
        open("last", Severity.MEDIUM);
        job.tell(stage.now());
        dispatcher.runOnce(stage.now());
        assertThat(stage.subjects()).singleElement().asString().startsWith("30 项预警变化");
    }

    @Test
    void afterTenMailsInFiveMinutesTheRestComesInOne() {
        for (int i = 0; i < 13; i++) {
            open("m" + i, Severity.MEDIUM);
            stage.deliver();
        }
        assertThat(stage.mails()).hasSize(10);
        stage.later(Duration.ofMinutes(5));
        stage.deliver();
        assertThat(stage.subjects()).hasSize(11).last().asString().startsWith("3 项预警变化");
    }

    @Test
    void inQuietHoursOnlyWhatIsCriticalIsTold() {
        stage.until("2023-01-10T14:30:00Z");
        open("late", Severity.HIGH);
        stage.deliver();
        assertThat(stage.mails()).as("at half past ten in the evening").isEmpty();

        stage.until("2023-01-10T22:59:30Z");
        stage.deliver();
        assertThat(stage.mails()).as("just before seven").isEmpty();
        stage.later(Duration.ofMinutes(1));
        stage.deliver();
        assertThat(stage.mails()).as("at seven").hasSize(1);

        stage.until("2023-01-11T15:00:00Z");
        open("urgent", Severity.CRITICAL);
        stage.deliver();
        open("minor", Severity.HIGH);
        stage.deliver();
        assertThat(stage.subjects())
                .as("critical, at eleven in the evening")
                .hasSize(2)
                .last()
                .asString()
                .startsWith("【任务逾期】任务 urgent");
    }

    @Test
    void theEndOfSomethingCriticalWaitsForTheEndOfQuietHours() {
        open("urgent", Severity.CRITICAL);
        stage.deliver();
        stage.until("2023-01-10T15:00:00Z");
        close("urgent");
        stage.deliver();
        assertThat(stage.mails()).hasSize(1);
        stage.until("2023-01-10T23:00:30Z");
        stage.deliver();
        assertThat(stage.subjects()).hasSize(2).last().asString().startsWith("【已恢复·");
    }

    @Test
    void thatASilenceEndsIsNotToldInQuietHours() {
        stage.until("2023-01-10T15:00:00Z");
        String author = author();
        silence(People.token(author, Map.of(), "ADMIN"), 7);
        stage.until("2023-01-16T15:00:30Z");
        stage.followUp();
        stage.deliver();
        assertThat(expiryNotices()).as("at eleven in the evening").isEmpty();
        stage.until("2023-01-16T23:00:00Z");
        stage.deliver();
        assertThat(expiryNotices()).as("at seven in the morning").hasSize(1);
    }

    @Test
    void newsThatWaitsLongerThanItShouldShows() {
        long before = queue.measure().depth();
        open("stuck", Severity.HIGH);
        stage.later(Duration.ofMinutes(6));
        assertThat(queue.measure().depth()).as("within what may be waited for").isEqualTo(before);
        stage.later(Duration.ofMinutes(1));
        assertThat(queue.measure().depth()).isEqualTo(before + 1);
        assertThat(queue.measure().oldest()).isGreaterThanOrEqualTo(Duration.ofMinutes(7));
        stage.deliver();
        assertThat(queue.measure().depth()).isEqualTo(before);
    }

    @Test
    void lowSeveritiesComeInTheMorningsDigestOfWorkingDaysToThoseWhoWantIt() {
        stage.contact(
                "plain-" + stage.region,
                "\"email\":\"plain-%s@example.org\",\"role\":\"OBSERVER\",\"digest\":false".formatted(stage.region));
        stage.route("of-" + stage.region, stage.contact, "plain-" + stage.region);
        // Friday afternoon
        stage.until("2023-01-13T08:00:00Z");
        open("low", Severity.LOW);
        stage.deliver();
        stage.until("2023-01-15T00:31:00Z");
        stage.deliver();
        assertThat(stage.mails()).as("on Sunday").isEmpty();

        stage.until("2023-01-16T00:29:00Z");
        stage.deliver();
        assertThat(stage.mails()).as("on Monday before half past eight").isEmpty();
        stage.later(Duration.ofMinutes(1));
        stage.deliver();
        stage.deliver();
        assertThat(stage.subjects()).containsExactly("【每日摘要】【任务逾期】任务 low");
        assertThat(stage.mails("plain-" + stage.region + "@example.org")).isEmpty();
    }

    @Test
    void theAuthorHearsADayBeforeASilenceEndsAndNothingOldComesUpAfterIt() {
        String author = author();
        silence(People.token(author, Map.of(), "ADMIN"), 7);
        open("old", Severity.HIGH);
        stage.deliver();
        stage.days(6);
        stage.later(Duration.ofSeconds(-30));
        stage.followUp();
        stage.deliver();
        assertThat(expiryNotices()).isEmpty();
        stage.later(Duration.ofMinutes(1));
        stage.followUp();
        stage.followUp();
        stage.deliver();
        assertThat(expiryNotices()).singleElement().asString().contains("结束");

        stage.days(3);
        open("old", Severity.HIGH);
        stage.followUp();
        stage.deliver();
        assertThat(stage.mails()).as("after the silence").isEmpty();

        open("old", Severity.CRITICAL);
        stage.deliver();
        assertThat(stage.subjects()).last().asString().contains("任务 old").doesNotContain("摘要");
    }

    @Test
    void aSilenceThatBeginsLaterHoldsForWhatStillWaits() {
        stage.until("2023-01-10T14:30:00Z");
        long late = open("late", Severity.HIGH);
        stage.deliver();
        silence(People.token(author(), Map.of(), "ADMIN"), 1);
        stage.until("2023-01-10T23:01:00Z");
        stage.deliver();
        stage.days(3);

        assertThat(stage.mails()).isEmpty();
        assertThat(steps(late))
                .filteredOn("WITHHELD"::equals)
                .as("steps %s", steps(late))
                .hasSize(1);
    }

    @Test
    void thatNobodyIsToldIsOnRecord() {
        stage.contact(
                stage.contact,
                "\"email\":\"%s\",\"role\":\"DEPARTMENT_LEAD\",\"enabled\":false".formatted(stage.address));
        long unheard = open("unheard", Severity.HIGH);

        assertThat(steps(unheard)).containsExactly("OPENED", "WITHHELD");
        admin().body("{\"alert\":%d}".formatted(unheard))
                .post("/routes/test")
                .then()
                .body("way", equalTo("NOT_AT_ALL"))
                .body("reason", equalTo("没有分送规则把它分送给任何人，未发送"));
    }

    @Test
    void anAddressWrittenInTwoWaysGetsOneMessage() {
        String other = "other-" + stage.region;
        stage.contact(
                other, "\"email\":\"%s\",\"role\":\"REPORTER\"".formatted(stage.address.toUpperCase(Locale.ROOT)));
        stage.route("of-" + stage.region, stage.contact, other);
        open("twice", Severity.HIGH);
        stage.deliver();
        stage.deliver();

        assertThat(stage.server.getReceivedMessages()).hasSize(1);
    }

    private static List<String> steps(long alert) {
        return admin().get("/alerts/" + alert).jsonPath().getList("history.action");
    }

    private String author() {
        String author = "author-" + stage.region;
        admin().body(
                        "{\"role\":\"SECRETARIAT\",\"displayName\":\"秘书\",\"email\":\"%s@example.org\",\"password\":\"%s\",\"mustChangePassword\":false}"
                                .formatted(author, People.PASSWORD))
                .put("/users/" + author)
                .then()
                .statusCode(201);
        return author;
    }

    private void silence(String token, int days) {
        People.with(token)
                .body("{\"matchers\":{\"regions\":[\"%s\"]},\"endsAt\":\"%s\",\"reason\":\"系统迁移\"}"
                        .formatted(stage.region, stage.now().plus(Duration.ofDays(days))))
                .post("/api/v1/silences")
                .then()
                .statusCode(201);
    }

    private List<String> expiryNotices() {
        return stage.mails("author-" + stage.region + "@example.org").stream()
                .map(AlertScenario::subject)
                .toList();
    }

    @Test
    void gettingWorseAfterAnAcknowledgementStartsTheLadderAnew() {
        long id = open("ladder", Severity.MEDIUM);
        stage.later(Duration.ofDays(1));
        stage.followUp();
        admin().body("{}").post("/alerts/" + id + "/acknowledge").then().body("escalated", equalTo(1));
        stage.later(Duration.ofDays(5));
        stage.followUp();
        admin().get("/alerts/" + id).then().body("escalated", equalTo(1));

        open("ladder", Severity.HIGH);
        admin().get("/alerts/" + id).then().body("state", equalTo("OPEN")).body("escalated", equalTo(0));
        stage.later(Duration.ofDays(1));
        stage.followUp();
        admin().get("/alerts/" + id).then().body("escalated", equalTo(1));
    }

    private long open(String task, Severity severity) {
        return open(AlertKind.TASK_OVERDUE, subject(task), severity, new Bilingual("任务 " + task, "Task " + task));
    }

    private void close(String task) {
        QuarkusTransaction.requiringNew()
                .run(() -> alerts.resolve(AlertKind.TASK_OVERDUE, subject(task), Resolution.OVER));
    }

    private AlertSubject subject(String task) {
        return AlertSubject.item("qz-145", stage.region, null, task + "-" + stage.region);
    }

    private long open(AlertKind kind, AlertSubject subject, Severity severity, Bilingual summary) {
        return QuarkusTransaction.requiringNew()
                .call(() -> alerts.open(AlertReport.of(kind, subject, severity, summary)).id);
    }
}
