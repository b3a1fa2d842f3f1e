package org.indicatorwatch.alerts.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.AlertReport;
import org.indicatorwatch.alerts.AlertService;
import org.indicatorwatch.alerts.AlertSubject;
import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.alerts.Resolution;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.catalogue.format.PeriodFormat;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.organisation.WorkingCalendar;
import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionChanged;

/**
 * One alert for all that a department is late with for a region and period. It stays in the inbox and the digest, since
 * reminders reach those who must act; it becomes urgent when they have not helped.
 */
@ApplicationScoped
class OverdueAlerts {

    private final AlertService alerts;
    private final ReminderConfig config;
    private final Clock clock;

    OverdueAlerts(AlertService alerts, ReminderConfig config, Clock clock) {
        this.alerts = alerts;
        this.config = config;
        this.clock = clock;
    }

    void onChange(@Observes SubmissionChanged change) {
        LocalDate today = LocalDate.now(clock);
        List<Submission> overdue = Submission.overdue(change.department(), change.region(), change.period(), today);
        AlertSubject subject = AlertSubject.submission(
                change.department(), change.region(), change.period().toString());
        if (!overdue.isEmpty()) {
            alerts.open(AlertReport.of(
                    AlertKind.SUBMISSION_OVERDUE, subject, severity(overdue, today), summary(change, overdue)));
        } else {
            alerts.resolve(AlertKind.SUBMISSION_OVERDUE, subject, Resolution.OVER);
        }
    }

    private Severity severity(List<Submission> overdue, LocalDate today) {
        LocalDate urgent = WorkingCalendar.load().plus(overdue.get(0).due, config.urgentAfter());
        return today.isAfter(urgent) ? Severity.MEDIUM : Severity.LOW;
    }

    private static Bilingual summary(SubmissionChanged change, List<Submission> overdue) {
        Department department = Department.findById(change.department());
        Region region = Region.findById(change.region());
        return Bilingual.of(language -> Messages.text(
                language,
                "submission.overdue",
                department.name,
                region.name,
                new PeriodFormat(language).period(change.period()),
                overdue.stream()
                        .map(submission -> form(submission).name)
                        .collect(Collectors.joining(Messages.text(language, "alert.list"))),
                overdue.get(0).due));
    }

    private static CollectionForm form(Submission submission) {
        return CollectionForm.findById(submission.collection);
    }
}
