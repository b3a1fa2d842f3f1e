package org.indicatorwatch.alerts.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.indicatorwatch.delivery.outbox.Outbox;
import org.indicatorwatch.identity.Account;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.organisation.WorkingCalendar;
import org.indicatorwatch.platform.ServiceConfig;
import org.indicatorwatch.platform.database.AdvisoryLock;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionReturned;

/** Reminds people of what they owe, and tells them what came back. */
@ApplicationScoped
public class ReminderService {

    private final ReminderConfig config;
    private final Outbox outbox;
    private final ReportingMailFormatter mail;
    private final EntityManager entities;
    private final ZoneId zone;

    ReminderService(
            ReminderConfig config,
            Outbox outbox,
            ReportingMailFormatter mail,
            EntityManager entities,
            ServiceConfig service) {
        this.config = config;
        this.outbox = outbox;
        this.mail = mail;
        this.entities = entities;
        this.zone = service.timeZone();
    }

    /** Gives every reminder that has come due and was not given; returns how many people were written to. */
    @Transactional
    public int remind(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        WorkingCalendar calendar = WorkingCalendar.load();
        if (!calendar.isWorkingDay(today)) {
            return 0;
        }
        AdvisoryLock.REMINDERS.take(entities);
        Map<Long, Submission> submissions = Submission.outstanding().stream()
                .collect(Collectors.toMap(
                        each -> each.id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        ReminderPlanner planner = new ReminderPlanner(
                ReminderSteps.of(config.before(), config.after(), calendar),
                ReminderSteps.of(List.of(), config.escalation(), calendar));
        List<ReminderPlanner.ReminderMessage> messages =
                planner.messages(owed(submissions.values()), given(submissions.keySet()), today);
        RegionTree regions = RegionTree.load();
        for (ReminderPlanner.ReminderMessage message : messages) {
            outbox.enqueue(mail.reminder(message, submissions, regions, today));
            message.news().forEach(reminder -> record(reminder, now));
        }
        return messages.size();
    }

    private static List<ReminderPlanner.OwedSubmission> owed(Collection<Submission> submissions) {
        ReporterDirectory reporters = ReporterDirectory.load();
        Map<String, CollectionForm> forms = CollectionForm.all();
        Map<String, Department> departments = Department.<Department>streamAll()
                .collect(Collectors.toMap(department -> department.code, Function.identity()));
        return submissions.stream()
                .map(submission -> new ReminderPlanner.OwedSubmission(
                        submission.id,
                        submission.due,
                        reporters.of(submission, forms.get(submission.collection)),
                        departments.get(submission.department).supervisorEmail))
                .toList();
    }

    private static Set<ReminderPlanner.Reminder> given(Set<Long> submissions) {
        if (submissions.isEmpty()) {
            return Set.of();
        }
        Set<ReminderPlanner.Reminder> given = new HashSet<>();
        ReminderRecord.<ReminderRecord>list("submission in ?1", submissions)
                .forEach(each -> given.add(new ReminderPlanner.Reminder(each.submission, each.address, each.step)));
        return given;
    }

    private static void record(ReminderPlanner.Reminder reminder, Instant now) {
        ReminderRecord given = new ReminderRecord();
        given.submission = reminder.submission();
        given.address = reminder.address();
        given.step = reminder.step();
        given.remindedAt = now;
        given.persist();
    }

    /** Whoever submitted it is told; where they have no address, those who could have. */
    void onReturn(@Observes SubmissionReturned event) {
        Submission submission = event.submission();
        Account submitter = submission.submittedBy == null ? null : Account.findById(submission.submittedBy);
        Set<String> addresses = submitter != null && submitter.email != null
                ? Set.of(submitter.email)
                : ReporterDirectory.load().of(submission, CollectionForm.findById(submission.collection));
        RegionTree regions = RegionTree.load();
        addresses.forEach(address -> outbox.enqueue(mail.returned(event, address, regions)));
    }
}
