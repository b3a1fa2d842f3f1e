package org.indicatorwatch.alerts.notices;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.alerts.AlertAction;
import org.indicatorwatch.alerts.AlertEvent;
import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.assessment.run.AssessmentService;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.testing.OwnPostgresResource;
import org.indicatorwatch.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indicatorwatch.testing.Api.admin;

/**
 * The whole plan in virtual time: figures come in day by day, the secretariat acknowledges what it finds in the inbox,
 * and everybody's mails are counted. With {@code -Dsimulation=full} for all 13 counties and five years, otherwise for
 * one county and three.
 */
@QuarkusTest
@TestProfile(VirtualTimeProfile.class)
@WithTestResource(value = OwnPostgresResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class PlanSimulationTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> COUNTIES = List.of(
            "350525", "350526", "350502", "350503", "350504", "350505", "350521", "350524", "350581", "350582",
            "350583", "3505KF", "3505TS");
    private static final List<String> DEPARTMENTS = List.of("qz-health", "qz-insurance", "qz-sports", "qz-finance");
    /** Of the unacknowledged alerts, the share that the secretariat gets round to on a working day. */
    private static final double DILIGENCE = 0.3;

    private final boolean full = "full".equals(System.getProperty("simulation"));
    private final List<String> counties = full ? COUNTIES : COUNTIES.subList(0, 1);
    private final LocalDate begin = LocalDate.of(2021, 1, 4);
    private final LocalDate end = full ? LocalDate.of(2026, 7, 1) : LocalDate.of(2024, 1, 1);
    private final Random random = new Random(20260122);

    @Inject
    AssessmentService assessments;

    @Inject
    NoticeJob job;

    @Inject
    SettableClock clock;

    @Inject
    EntityManager entities;

    @Test
    void mailsAreRareExplainedAndNeverMoreThanTwoPerSeriesInFourPeriods() {
        setUpPeople();
        SimulatedPlan plan = QuarkusTransaction.requiringNew().call(() -> SimulatedPlan.of(counties, 42));
        for (LocalDate day = begin; day.isBefore(end); day = day.plusDays(1)) {
            live(day, plan.rowsByDay().getOrDefault(day, List.of()));
        }
        QuarkusTransaction.requiringNew().run(() -> {
            everyChangeIsExplained();
            noSeriesMailsMoreThanTwiceInFourPeriods();
            nobodyGetsTwoDigestsOnOneDay();
            report(plan);
        });
    }

    private void setUpPeople() {
        clock.set(at(LocalDate.of(2021, 1, 1), "00:00"));
        person("default", "秘书处", "SECRETARIAT", null, null);
        DEPARTMENTS.forEach(code -> person(code, code, "DEPARTMENT_LEAD", code, null));
        counties.forEach(code -> person("county-" + code, code, "OBSERVER", null, code));
        admin().body("{\"position\":1,\"roles\":[\"OBSERVER\",\"DEPARTMENT_LEAD\"],\"continue\":true}")
                .put("/routes/owners")
                .then()
                .statusCode(201);
    }

    private static void person(String code, String name, String role, String department, String region) {
        String body = "{\"name\":\"%s\",\"role\":\"%s\",\"department\":%s,\"region\":%s,\"email\":\"%s@example.org\"}";
        admin().body(body.formatted(name, role, quoted(department), quoted(region), code))
                .put("/contacts/" + code)
                .then()
                .statusCode(code.equals("default") ? 200 : 201);
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private void live(LocalDate day, List<String> rows) {
        boolean working = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        if (working) {
            clock.set(at(day, "08:31"));
            job.followUp(clock.instant());
            job.tell(clock.instant());
            acknowledgeSome();
        }
        if (!rows.isEmpty()) {
            clock.set(at(day, "10:00"));
            admin().body("{\"readings\":[" + String.join(",", rows) + "]}")
                    .post("/readings")
                    .then()
                    .statusCode(200);
            assessments.assessDue();
            clock.set(at(day, "10:01"));
            job.tell(clock.instant());
        }
    }

    private void acknowledgeSome() {
        List<Integer> open =
                admin().get("/alerts?state=OPEN&size=1000").jsonPath().getList("items.id");
        List<Integer> chosen =
                open.stream().filter(id -> random.nextDouble() < DILIGENCE).toList();
        if (!chosen.isEmpty()) {
            admin().body("{\"ids\":" + chosen + "}")
                    .post("/alerts/acknowledge")
                    .then()
                    .statusCode(200);
        }
    }

    /** Each change of an alert stands beside the assessment, with the facts of its sentence, of that moment. */
    private void everyChangeIsExplained() {
        Object unexplained = entities.createNativeQuery(
                        """
                        select count(*) from alert_event e join alert a on a.id = e.alert
                        where a.kind = 'STATUS' and e.action in ('OPENED', 'REOPENED', 'WORSENED', 'EASED', 'RESOLVED')
                          and not exists (select 1 from assessment s where s.plan = a.plan and s.target = a.target
                            and s.region = a.region and s.status = e.status and s.assessed_at = e.at
                            and s.result -> 'terms' is not null and s.result -> 'figures' is not null)""")
                .getSingleResult();
        assertThat(unexplained).isEqualTo(0L);
    }

    private void noSeriesMailsMoreThanTwiceInFourPeriods() {
        Map<Long, List<Period>> toldPeriods = new HashMap<>();
        List<Notice> told = Notice.list("state = ?1 and digest = false", Notice.State.TOLD);
        told.stream()
                .filter(notice -> AlertAction.CHANGES.contains(notice.action))
                .map(notice -> notice.event)
                .distinct()
                .map(event -> AlertEvent.<AlertEvent>findById(event))
                .filter(event -> event.period != null)
                .forEach(event -> toldPeriods
                        .computeIfAbsent(event.alert, unknown -> new ArrayList<>())
                        .add(event.period));
        assertThat(toldPeriods).as("alerts that mails told of").isNotEmpty();
        toldPeriods.forEach((alert, periods) -> {
            for (Period start : periods) {
                long within = periods.stream()
                        .filter(period -> period.compareTo(start) >= 0 && period.compareTo(start.plus(3)) <= 0)
                        .count();
                assertThat(within).as("mails of alert %d from %s", alert, start).isLessThanOrEqualTo(2);
            }
        });
    }

    private static void nobodyGetsTwoDigestsOnOneDay() {
        Map<String, Long> byPersonAndDay =
                Notice.<Notice>list("state = ?1 and digest = true", Notice.State.TOLD).stream()
                        .collect(Collectors.groupingBy(
                                notice -> notice.contact + " on "
                                        + notice.toldAt.atZone(ZONE).toLocalDate(),
                                Collectors.collectingAndThen(
                                        Collectors.mapping(notice -> notice.messageKey, Collectors.toSet()),
                                        keys -> (long) keys.size())));
        assertThat(byPersonAndDay)
                .isNotEmpty()
                .allSatisfy((day, digests) -> assertThat(digests).as(day).isEqualTo(1));
    }

    private void report(SimulatedPlan plan) {
        long weeks = ChronoUnit.WEEKS.between(begin, end);
        List<Notice> told = Notice.list("state", Notice.State.TOLD);
        StringBuilder text = new StringBuilder("Simulation: %d deliveries of figures, %d alerts, %d changes of alerts%n"
                .formatted(
                        plan.rowsByDay().values().stream().mapToInt(List::size).sum(),
                        count("select count(*) from Alert where kind = :kind"),
                        AlertEvent.count("action in ?1", AlertAction.CHANGES)));
        Map<String, Map<String, Notice>> messages = new TreeMap<>();
        told.forEach(notice -> messages.computeIfAbsent(notice.contact, unknown -> new HashMap<>())
                .put(notice.messageKey, notice));
        messages.forEach((contact, mails) -> {
            long digests =
                    mails.values().stream().filter(notice -> notice.digest).count();
            Map<Long, Long> byWeek = mails.values().stream()
                    .collect(Collectors.groupingBy(
                            notice -> notice.toldAt.getEpochSecond() / 604_800, Collectors.counting()));
            text.append(String.format(
                    Locale.ROOT,
                    "%-16s %4d at once, %4d digests, %.2f a week, at most %d%n",
                    contact,
                    mails.size() - digests,
                    digests,
                    (double) mails.size() / weeks,
                    byWeek.values().stream().max(Long::compare).orElse(0L)));
        });
        System.out.println(text);
    }

    private long count(String query) {
        return entities.createQuery(query, Long.class)
                .setParameter("kind", AlertKind.STATUS)
                .getSingleResult();
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
