package org.indicatorwatch.alerts.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides who is to be reminded of what. Looks at where things stand, not at what day it is: whatever step has come and
 * was not told yet is told, so that an outage delays reminders and neither loses nor repeats any.
 */
final class ReminderRound {

    private final ReminderSteps reporterSteps;
    private final ReminderSteps supervisorSteps;

    ReminderRound(ReminderSteps reporterSteps, ReminderSteps supervisorSteps) {
        this.reporterSteps = reporterSteps;
        this.supervisorSteps = supervisorSteps;
    }

    /**
     * Something that is owed.
     *
     * @param reporters mail addresses of those who can deliver it
     * @param supervisor mail address of whoever is told if they do not; null for nobody
     */
    record Owed(long submission, LocalDate due, Set<String> reporters, String supervisor) {}

    /** A reminder that was given, or is to be. */
    record Given(long submission, String address, int step) {}

    /**
     * A message to one person.
     *
     * @param news the reminders that it gives
     * @param owed all that this person is concerned with, those due first first
     */
    record Letter(String address, List<Given> news, List<Owed> owed) {}

    /** One letter at most for each person; none for whom there is nothing new. */
    List<Letter> letters(List<Owed> all, Set<Given> given, LocalDate today) {
        Map<String, Letter> letters = new TreeMap<>();
        for (Owed owed : all) {
            for (String reporter : owed.reporters()) {
                add(letters, reporter, owed, reporterSteps, given, today);
            }
            if (owed.supervisor() != null && !owed.reporters().contains(owed.supervisor())) {
                ReminderSteps steps = owed.reporters().isEmpty() ? reporterSteps.and(supervisorSteps) : supervisorSteps;
                add(letters, owed.supervisor(), owed, steps, given, today);
            }
        }
        return letters.values().stream()
                .filter(letter -> !letter.news().isEmpty())
                .toList();
    }

    private static void add(
            Map<String, Letter> letters,
            String address,
            Owed owed,
            ReminderSteps steps,
            Set<Given> given,
            LocalDate today) {
        steps.reached(owed.due(), today).ifPresent(step -> {
            Letter letter =
                    letters.computeIfAbsent(address, each -> new Letter(each, new ArrayList<>(), new ArrayList<>()));
            letter.owed().add(owed);
            Given reminder = new Given(owed.submission(), address, step);
            if (!given.contains(reminder)) {
                letter.news().add(reminder);
            }
        });
    }
}
