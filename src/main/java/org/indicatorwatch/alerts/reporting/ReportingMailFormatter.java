package org.indicatorwatch.alerts.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.delivery.OutgoingMessage;
import org.indicatorwatch.delivery.Recipient;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.platform.ServiceConfig;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionReturned;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes mails to those who owe figures. */
@ApplicationScoped
class ReportingMailFormatter {

    private static final String MESSAGE_KIND = "REMINDER";
    private static final Locale LANGUAGE = Messages.DEFAULT;

    private final ServiceConfig service;

    ReportingMailFormatter(ServiceConfig service) {
        this.service = service;
    }

    /** One message that gives the reminders and lists all that the person is concerned with. */
    OutgoingMessage reminder(
            ReminderPlanner.ReminderMessage message,
            Map<Long, Submission> submissions,
            RegionTree regions,
            LocalDate today) {
        Map<String, CollectionForm> forms = message.owed().stream()
                .map(owed -> submissions.get(owed.submission()).collection)
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> CollectionForm.<CollectionForm>findById(code)));
        List<Submission> owed = message.owed().stream()
                .map(each -> submissions.get(each.submission()))
                .toList();
        long overdue = owed.stream().filter(each -> each.isOverdue(today)).count();
        String lines = owed.stream()
                .map(each -> line(each, forms.get(each.collection), regions, today))
                .collect(Collectors.joining("\n"));
        String subject = overdue == 0
                ? text("reminder.subject", owed.size())
                : text("reminder.subject.overdue", owed.size(), overdue);
        return OutgoingMessage.text(
                key(message),
                Recipient.email(message.address(), message.address()),
                MESSAGE_KIND,
                null,
                marked(subject),
                text("reminder.intro") + "\n\n" + lines + "\n\n" + text("reminder.footer"));
    }

    private String line(Submission submission, CollectionForm form, RegionTree regions, LocalDate today) {
        return text(
                submission.isOverdue(today) ? "reminder.line.overdue" : "reminder.line",
                form.name,
                regions.name(submission.region),
                submission.period,
                submission.due,
                link(submission));
    }

    /** Word to somebody that a submission was sent back, and why. */
    OutgoingMessage returned(SubmissionReturned event, String address, RegionTree regions) {
        Submission submission = event.submission();
        return OutgoingMessage.text(
                "submission-returned/" + submission.id + "/" + submission.submittedAt,
                Recipient.email(address, address),
                MESSAGE_KIND,
                submission.id.toString(),
                marked(text(
                        "returned.subject",
                        event.collectionName(),
                        regions.name(submission.region),
                        submission.period)),
                text("returned.text", event.reason(), event.actor(), link(submission)));
    }

    private String link(Submission submission) {
        return ServiceConfig.page(service.publicUrl(), "/submissions/" + submission.id);
    }

    private String marked(String subject) {
        return service.demo() ? text("alert.mail.subject", text("alert.mail.demo"), subject) : subject;
    }

    /** The same reminders are the same message, whoever writes it. */
    private static String key(ReminderPlanner.ReminderMessage message) {
        String news = message.news().stream()
                .map(given -> given.submission() + ":" + given.step())
                .sorted()
                .collect(Collectors.joining(","));
        return "submission-reminder/" + UUID.nameUUIDFromBytes(news.getBytes(UTF_8));
    }

    private static String text(String key, Object... arguments) {
        return Messages.text(LANGUAGE, key, arguments);
    }
}
