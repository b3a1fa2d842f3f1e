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
final class ReminderPlanner {

    private final ReminderSteps reporterSteps;
    private final ReminderSteps supervisorSteps;

    ReminderPlanner(ReminderSteps reporterSteps, ReminderSteps supervisorSteps) {
        this.reporterSteps = reporterSteps;
        this.supervisorSteps = supervisorSteps;
    }

    /**
     * Something that is owed.
     *
     * @param reporters mail addresses of those who can deliver it
     * @param supervisor mail address of whoever is told if they do not; null for nobody
     */
    record OwedSubmission(long submission, LocalDate due, Set<String> reporters, String supervisor) {}

    /** A reminder that was given, or is to be. */
    record Reminder(long submission, String address, int step) {}

    /**
     * A message to one person.
     *
     * @param news the reminders that it gives
     * @param owed all that this person owes or is told of, those due first first
     */
    record ReminderMessage(String address, List<Reminder> news, List<OwedSubmission> owed) {}

    /** One letter at most for each person; none for whom there is nothing new. */
    List<ReminderMessage> messages(List<OwedSubmission> all, Set<Reminder> given, LocalDate today) {
        Map<String, ReminderMessage> messages = new TreeMap<>();
        for (OwedSubmission owed : all) {
            for (String reporter : owed.reporters()) {
                list(messages, reporter, owed);
                news(messages, reporter, owed, reporterSteps, given, today);
            }
            if (owed.supervisor() != null && !owed.reporters().contains(owed.supervisor())) {
                boolean alone = owed.reporters().isEmpty();
                ReminderSteps steps = alone ? reporterSteps.and(supervisorSteps) : supervisorSteps;
                if (alone || steps.reached(owed.due(), today).isPresent()) {
                    list(messages, owed.supervisor(), owed);
                }
                news(messages, owed.supervisor(), owed, steps, given, today);
            }
        }
        return messages.values().stream()
                .filter(message -> !message.news().isEmpty())
                .toList();
    }

    private static ReminderMessage message(Map<String, ReminderMessage> messages, String address) {
        return messages.computeIfAbsent(
                address, each -> new ReminderMessage(each, new ArrayList<>(), new ArrayList<>()));
    }

    private static void list(Map<String, ReminderMessage> messages, String address, OwedSubmission owed) {
        message(messages, address).owed().add(owed);
    }

    private static void news(
            Map<String, ReminderMessage> messages,
            String address,
            OwedSubmission owed,
            ReminderSteps steps,
            Set<Reminder> given,
            LocalDate today) {
        steps.reached(owed.due(), today)
                .map(step -> new Reminder(owed.submission(), address, step))
                .filter(reminder -> !given.contains(reminder))
                .ifPresent(reminder -> message(messages, address).news().add(reminder));
    }
}
