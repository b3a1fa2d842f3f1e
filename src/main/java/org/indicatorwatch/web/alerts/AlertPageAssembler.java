package org.indicatorwatch.web.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertCoverage;
import org.indicatorwatch.alerts.AlertEvent;
import org.indicatorwatch.alerts.status.StatusWording;
import org.indicatorwatch.alerts.status.TargetSummary;
import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;

/** Gathers the page of an alert. */
@RequestScoped
class AlertPageAssembler {

    private final CurrentActor actor;
    private final AlertNames names;
    private final ActiveSilences silences;
    private final PageWording words;

    AlertPageAssembler(CurrentActor actor, AlertNames names, ActiveSilences silences, PageWording words) {
        this.actor = actor;
        this.names = names;
        this.silences = silences;
        this.words = words;
    }

    /** @throws ProblemException 404 if there is no such alert, 403 if the account does not cover it */
    AlertPageView of(long id) {
        return of(id, Form.EMPTY, Long.MAX_VALUE, false);
    }

    /**
     * @param seen id of the newest step that whoever filled in the form knew of
     * @param overtaken whether the form was refused for what happened since
     */
    AlertPageView of(long id, Form form, long seen, boolean overtaken) {
        Alert alert = Alert.<Alert>findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("alert", id));
        AlertCoverage.of(actor.get()).require(alert);
        Optional<TargetSummary> facts = alert.target == null || alert.region == null
                ? Optional.empty()
                : TargetSummary.load(alert.subject().assessmentKey());
        List<AlertEvent> events = new ArrayList<>(AlertEvent.of(alert));
        Collections.reverse(events);
        boolean mayHandle = actor.get().may(Capability.HANDLE_ALERTS);
        return new AlertPageView(
                alert,
                SeverityBadge.of(alert.severity, words),
                names.kind(alert.kind),
                names.title(alert),
                names.region(alert),
                words.text("alert.state." + alert.state),
                facts.map(known -> words.badge(known.status(), known.whole().holds()))
                        .orElse(null),
                alert.summary.in(words.locale()),
                facts.map(each -> new StatusWording(each, words.locale()).linesBesideExplanation())
                        .orElse(List.of()),
                words.time(alert.openedAt),
                alert.acknowledgedAt == null ? null : by(alert.acknowledgedAt, alert.acknowledgedBy),
                alert.resolvedAt == null ? null : by(alert.resolvedAt, alert.resolvedBy),
                facts.map(known -> Addresses.of(new AssessmentKey(alert.plan, alert.target, alert.region)))
                        .orElse(null),
                silence(alert),
                silences.until(alert),
                events.stream()
                        .map(event -> step(event, overtaken && event.id > seen))
                        .toList(),
                events.isEmpty() ? 0 : events.get(0).id,
                overtaken,
                mayHandle,
                mayHandle ? people() : List.of(),
                form);
    }

    private AlertPageView.Step step(AlertEvent event, boolean fresh) {
        return new AlertPageView.Step(
                words.time(event.at),
                event.actor.equals(Actor.SYSTEM.name()) ? words.text("alert.by-itself") : event.actor,
                words.text("alert.action." + event.action),
                SeverityBadge.of(event.severity, words),
                Objects.requireNonNullElse(event.words(words.locale()), ""),
                fresh);
    }

    private String by(Instant moment, String person) {
        return person == null ? words.time(moment) : words.time(moment) + " · " + person;
    }

    private static String silence(Alert alert) {
        StringBuilder address = new StringBuilder("/silences/-new?kinds=" + alert.kind);
        add(address, "plans", alert.plan);
        add(address, "targets", alert.target);
        add(address, "regions", alert.region);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (value != null) {
            address.append('&').append(name).append('=').append(Addresses.inAddress(value));
        }
    }

    private static List<Choice> people() {
        return Account.<Account>list("enabled = true order by name").stream()
                .map(account -> new Choice(account.name, account.displayName))
                .toList();
    }
}
