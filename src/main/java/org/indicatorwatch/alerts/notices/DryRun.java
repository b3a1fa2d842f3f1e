package org.indicatorwatch.alerts.notices;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.alerts.routing.AlertTraits;
import org.indicatorwatch.alerts.routing.Contact;
import org.indicatorwatch.alerts.routing.ContactRole;
import org.indicatorwatch.alerts.routing.CurrentRouting;
import org.indicatorwatch.alerts.routing.Routing;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.platform.coded.CodeReferences;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/** Answers who would be told of an alert, and why, without telling anybody. */
@ApplicationScoped
public class DryRun {

    private final CurrentRouting routing;
    private final NoticeTiming timing;
    private final EscalationJob escalation;
    private final EntityManager entities;
    private final Clock clock;

    DryRun(CurrentRouting routing, NoticeTiming timing, EscalationJob escalation, EntityManager entities, Clock clock) {
        this.entities = entities;
        this.routing = routing;
        this.timing = timing;
        this.escalation = escalation;
        this.clock = clock;
    }

    /** An alert that exists, by its id, or one that might. */
    public record Question(
            Long alert,
            AlertKind kind,
            Severity severity,
            Status status,
            String plan,
            String target,
            String region,
            String department,
            String period,
            String indicator) {}

    /**
     * Who would be told, and why.
     *
     * @param reason why nobody would be told; otherwise null
     * @param routes all of them, in the order in which they are tried
     */
    public record Answer(
            NoticeTiming.Way way,
            String reason,
            List<RoutedContact> recipients,
            List<RouteMatch> routes,
            List<EscalationStep> escalation) {}

    /** A contact and the routes that lead there. */
    public record RoutedContact(
            String contact, String name, ContactRole role, List<String> channels, List<String> routes) {}

    /** @param tried false where an earlier route ended the search */
    public record RouteMatch(String route, boolean tried, boolean matched) {}

    /** Whom nobody's acknowledging would bring in, and when. */
    public record EscalationStep(int afterWorkingDays, ContactRole role, List<String> contacts) {}

    /**
     * @param language of the reason
     * @throws ProblemException 404 for an unknown alert, 422 without one and without kind or severity, or about what
     *     there is not
     */
    @Transactional
    public Answer answer(Question question, Locale language) {
        Alert alert = question.alert() == null ? supposed(question) : known(question.alert());
        AlertTraits traits = AlertTraits.of(alert, routing.get().regions());
        Optional<Bilingual> suppression = timing.suppressionReason(traits, clock.instant());
        Map<Contact, List<String>> contacts = routing.get().contacts(traits);
        Optional<Bilingual> untold = suppression.isEmpty() && contacts.isEmpty()
                ? Optional.of(NoticeTiming.NO_RECIPIENT_REASON)
                : suppression;
        NoticeTiming.Way way = alert.urgent ? NoticeTiming.Way.AT_ONCE : NoticeTiming.Way.DIGEST;
        return new Answer(
                untold.isPresent() ? NoticeTiming.Way.NOT_AT_ALL : way,
                untold.map(reason -> reason.in(language)).orElse(null),
                contacts.entrySet().stream()
                        .filter(entry -> way == NoticeTiming.Way.AT_ONCE || entry.getKey().digest)
                        .filter(entry -> !DeliveryAlerts.concerns(alert, entry.getKey()))
                        .map(entry -> recipient(entry.getKey(), entry.getValue()))
                        .toList(),
                routing.get().attempts(traits).stream().map(DryRun::tried).toList(),
                alert.urgent
                        ? escalation.ladder(traits).stream().map(DryRun::step).toList()
                        : List.of());
    }

    private static RouteMatch tried(Routing.Attempt attempt) {
        return new RouteMatch(attempt.route().code, attempt.tried(), attempt.matched());
    }

    private static RoutedContact recipient(Contact contact, List<String> routes) {
        return new RoutedContact(contact.code, contact.name, contact.role, contact.channels, routes);
    }

    private static EscalationStep step(EscalationJob.LadderStep step) {
        return new EscalationStep(
                step.afterWorkingDays(),
                step.role(),
                step.contacts().stream().map(contact -> contact.code).toList());
    }

    private void requireKnown(Question question) {
        CodeReferences.requireExists(entities, Plan.class, "plan", question.plan());
        CodeReferences.requireExists(entities, Region.class, "region", question.region());
        CodeReferences.requireExists(entities, Department.class, "department", question.department());
        CodeReferences.requireExists(entities, Indicator.class, "indicator", question.indicator());
        boolean unknownTarget = question.target() != null
                && (question.plan() == null
                        || Target.find(question.plan(), question.target()).isEmpty());
        if (unknownTarget) {
            throw ProblemException.invalid("target", "unknown-code", question.target());
        }
    }

    private static Alert known(long id) {
        return Alert.<Alert>findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("alert", id));
    }

    private Alert supposed(Question question) {
        FieldChecks.require("kind", question.kind());
        FieldChecks.require("severity", question.severity());
        requireKnown(question);
        Alert alert = new Alert();
        alert.kind = question.kind();
        alert.severity = question.severity();
        alert.status = question.status();
        alert.plan = question.plan();
        alert.target = question.target();
        alert.region = question.region();
        alert.department = question.department();
        alert.period = question.period();
        alert.indicator = question.indicator();
        alert.item = "";
        alert.urgent = question.status() == null
                ? question.severity() != Severity.LOW
                : question.status().failing();
        return alert;
    }
}
