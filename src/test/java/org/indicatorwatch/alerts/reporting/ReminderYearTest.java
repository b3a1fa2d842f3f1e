package org.indicatorwatch.alerts.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.alerts.reporting.ReminderPlanner.OwedSubmission;
import org.indicatorwatch.alerts.reporting.ReminderPlanner.Reminder;
import org.indicatorwatch.alerts.reporting.ReminderPlanner.ReminderMessage;
import org.indicatorwatch.organisation.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderYearTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final String BOSS = "boss@example.org";

    private final WorkingCalendar calendar = calendar();
    private final ReminderSteps reporterSteps = ReminderSteps.of(List.of(5, 1), List.of(1, 3, 5), calendar);
    private final ReminderSteps bossSteps = ReminderSteps.of(List.of(), List.of(5), calendar);
    private final ReminderPlanner round = new ReminderPlanner(reporterSteps, bossSteps);

    private static WorkingCalendar calendar() {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        for (int day = 1; day <= 7; day++) {
            exceptions.put(LocalDate.of(2026, 10, day), false);
        }
        exceptions.put(LocalDate.of(2026, 10, 10), true);
        return new WorkingCalendar(exceptions);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30,  1, 2026-10-08",
        "2026-09-30,  3, 2026-10-10",
        "2026-10-08, -1, 2026-09-30",
        "2026-10-12, -1, 2026-10-10",
        "2026-03-13, -5, 2026-03-06"
    })
    void stepsAreCountedInWorkingDays(LocalDate due, int step, LocalDate day) {
        assertThat(reporterSteps.day(due, step)).isEqualTo(day);
    }

    /** A year of quarterly submissions of several counties, some delivered early, some late, some never. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aYearWithOutagesRepeatsNothingAndLosesNothing(long seed) {
        Random random = new Random(seed);
        List<OwedSubmission> all = new ArrayList<>();
        Map<Long, LocalDate> delivered = new HashMap<>();
        for (int county = 0; county < 6; county++) {
            for (int quarter = 0; quarter < 4; quarter++) {
                long id = all.size() + 1;
                LocalDate due = calendar.plus(LocalDate.of(2026, 1, 1).plusMonths(3L * quarter), 15);
                // The last county has nobody with a mail address.
                Set<String> reporters = county == 5 ? Set.of() : Set.of("county" + county + "@example.org");
                all.add(new OwedSubmission(id, due, reporters, BOSS));
                if (random.nextInt(4) > 0) {
                    delivered.put(id, due.plusDays(random.nextInt(25) - 12));
                }
            }
        }
        Set<LocalDate> down = outages(random);
        Set<Reminder> given = new HashSet<>();
        Map<Reminder, LocalDate> told = new HashMap<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (down.contains(day) || !calendar.isWorkingDay(day)) {
                continue;
            }
            // Several rounds a day, as after a restart or on another instance.
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                Set<String> addressees = new HashSet<>();
                for (ReminderMessage letter : round.messages(open(all, delivered, day), given, day)) {
                    assertThat(addressees.add(letter.address())).isTrue();
                    assertThat(i).as("only the first round of a day has news").isZero();
                    for (Reminder news : letter.news()) {
                        assertThat(given.add(news)).as("told twice: %s", news).isTrue();
                        assertThat(delivered.getOrDefault(news.submission(), LAST.plusDays(1)))
                                .as("told after delivery: %s", news)
                                .isAfter(day);
                        told.put(news, day);
                    }
                }
            }
        }
        for (OwedSubmission owed : all) {
            LocalDate end = delivered.getOrDefault(owed.submission(), LAST.plusDays(1));
            if (owed.reporters().isEmpty()) {
                check(owed, BOSS, reporterSteps.and(bossSteps), end, down, told);
            } else {
                owed.reporters().forEach(address -> check(owed, address, reporterSteps, end, down, told));
                check(owed, BOSS, bossSteps, end, down, told);
            }
        }
    }

    private static List<OwedSubmission> open(List<OwedSubmission> all, Map<Long, LocalDate> delivered, LocalDate day) {
        return all.stream()
                .filter(owed -> delivered
                        .getOrDefault(owed.submission(), LAST.plusDays(1))
                        .isAfter(day))
                .toList();
    }

    private static Set<LocalDate> outages(Random random) {
        Set<LocalDate> down = new TreeSet<>();
        for (int i = 0; i < 12; i++) {
            LocalDate start = FIRST.plusDays(random.nextInt(365));
            for (int day = 0; day < 1 + random.nextInt(14); day++) {
                down.add(start.plusDays(day));
            }
        }
        return down;
    }

    /** Each step is told on the first day on which the service runs, unless a later one or the delivery came before. */
    private void check(
            OwedSubmission owed,
            String address,
            ReminderSteps steps,
            LocalDate end,
            Set<LocalDate> down,
            Map<Reminder, LocalDate> told) {
        List<Integer> order = List.copyOf(steps.steps());
        for (int i = 0; i < order.size(); i++) {
            LocalDate day = steps.day(owed.due(), order.get(i));
            LocalDate until = i + 1 < order.size() ? steps.day(owed.due(), order.get(i + 1)) : LAST.plusDays(1);
            until = until.isBefore(end) ? until : end;
            LocalDate running = day.isBefore(FIRST) ? FIRST : day;
            while (running.isBefore(until) && (down.contains(running) || !calendar.isWorkingDay(running))) {
                running = running.plusDays(1);
            }
            LocalDate expected = running.isBefore(until) ? running : null;
            assertThat(told.get(new Reminder(owed.submission(), address, order.get(i))))
                    .as("%s, step %s of %s", address, order.get(i), owed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aLetterListsWhatIsOwedLaterTooButTheSupervisorIsToldOnlyOfWhatIsLate() {
        LocalDate due = LocalDate.of(2026, 3, 13);
        OwedSubmission late = new OwedSubmission(1, due, Set.of("a@example.org"), BOSS);
        OwedSubmission later = new OwedSubmission(2, due.plusDays(90), Set.of("a@example.org"), BOSS);
        List<ReminderMessage> letters = round.messages(List.of(late, later), Set.of(), calendar.plus(due, 5));
        assertThat(letters).extracting(ReminderMessage::address).containsExactly("a@example.org", BOSS);
        assertThat(letters.get(0).owed()).containsExactly(late, later);
        assertThat(letters.get(0).news()).containsExactly(new Reminder(1, "a@example.org", 5));
        assertThat(letters.get(1).owed()).containsExactly(late);
    }

    @Test
    void aLetterListsEverythingOwedEvenWhatIsNoNews() {
        LocalDate due = LocalDate.of(2026, 3, 13);
        OwedSubmission late = new OwedSubmission(1, due, Set.of("a@example.org"), null);
        OwedSubmission soon = new OwedSubmission(2, due.plusDays(5), Set.of("a@example.org"), null);
        Set<Reminder> given = Set.of(new Reminder(2, "a@example.org", -5));
        List<ReminderMessage> letters = round.messages(List.of(late, soon), given, LocalDate.of(2026, 3, 13));
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).news()).containsExactly(new Reminder(1, "a@example.org", -1));
        assertThat(letters.get(0).owed()).containsExactly(late, soon);
    }
}
